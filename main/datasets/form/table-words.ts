/** Names that columns of times have, in English, Turkish, German, French and Spanish. Lower case. */
const timeNames = new Set([
  ...['date', 'time', 'datetime', 'timestamp', 'year', 'month', 'week', 'day', 'quarter', 'period'],
  ...['hour', 'tarih', 'zaman', 'yıl', 'yil', 'ay', 'hafta', 'gün', 'gun', 'çeyrek', 'dönem'],
  ...['donem', 'saat', 'datum', 'zeit', 'zeitpunkt', 'zeitstempel', 'jahr', 'monat', 'woche'],
  ...['tag', 'quartal', 'stunde', 'uhrzeit', 'zeitraum', 'heure', 'année', 'annee', 'mois'],
  ...['semaine', 'jour', 'trimestre', 'période', 'periode', 'horodatage', 'fecha', 'hora', 'año'],
  ...['mes', 'semana', 'día', 'dia', 'periodo', 'período', 'ds', 'ts', 'dt'],
]);

/** Names that columns of names have. Lower case. */
const labelNames = new Set([
  ...['name', 'id', 'code', 'key', 'label', 'title', 'type', 'kind', 'class', 'category', 'group'],
  ...['series', 'variable', 'indicator', 'measure', 'item', 'product', 'sku', 'store', 'shop'],
  ...['country', 'region', 'state', 'county', 'city', 'area', 'location', 'place', 'site', 'unit'],
  ...['station', 'sensor', 'customer', 'company', 'symbol', 'ticker', 'currency', 'sector'],
  ...['ad', 'adı', 'isim', 'kod', 'tür', 'kategori', 'grup', 'seri', 'değişken', 'gösterge'],
  ...['ürün', 'mağaza', 'ülke', 'bölge', 'il', 'ilçe', 'şehir', 'yer', 'istasyon', 'birim'],
  ...[
    'bezeichnung',
    'art',
    'gruppe',
    'reihe',
    'merkmal',
    'produkt',
    'artikel',
    'land',
    'bundesland',
  ],
  ...['stadt', 'ort', 'standort', 'einheit', 'nom', 'catégorie', 'groupe', 'série', 'produit'],
  ...['pays', 'région', 'ville', 'lieu', 'unité', 'nombre', 'código', 'grupo', 'serie', 'producto'],
  ...['país', 'región', 'ciudad', 'lugar', 'provincia', 'unidad'],
]);

/** Words that the record of a sum or a mean below a table begins with. Lower case. */
const totalWords = new Set([
  ...['total', 'totals', 'subtotal', 'sum', 'sum total', 'grand total', 'average', 'avg', 'mean'],
  ...['min', 'minimum', 'max', 'maximum', 'median', 'count', 'toplam', 'genel toplam'],
  ...['ara toplam', 'ortalama', 'en az', 'en çok', 'summe', 'gesamt', 'gesamtsumme', 'insgesamt'],
  ...['zwischensumme', 'mittelwert', 'durchschnitt', 'mittel', 'anzahl', 'somme', 'total général'],
  ...['sous-total', 'moyenne', 'médiane', 'suma', 'total general', 'promedio', 'media', 'mediana'],
]);

const fold = (text: string): string =>
  text
    .trim()
    .replace(/[\s:*.]+$/, '')
    .toLowerCase()
    .normalize('NFC');

const split = (name: string): string[] =>
  fold(name.replace(/([a-zçğıöşü])([A-ZÇĞİÖŞÜ])/g, '$1 $2')).split(/[\s_\-./()[\]#:]+/);

/** Whether a column of this name holds times. */
export const isTimeName = (name: string): boolean =>
  split(name).some((word) => timeNames.has(word));

/** Whether a column of this name holds names. */
export const isLabelName = (name: string): boolean =>
  split(name).some((word) => labelNames.has(word));

export const isTotalWord = (text: string): boolean => totalWords.has(fold(text));
