export const app = {
  skip: 'İçeriğe geç',
  language: 'Dil',
  theme: 'Tema',
  themes: { system: 'Sistem', light: 'Açık', dark: 'Koyu' },
  scrollArea: '{{name}}, kaydırılabilir',
  leave: {
    title: 'Eğitim durdurulsun mu?',
    text_one:
      'Bu projede bir eğitim sürüyor. Son denetim noktasında durur ve sonra sürdürülebilir.',
    text_other:
      'Bu projede {{count, number}} eğitim sürüyor ya da bekliyor. Son denetim noktalarında durur ve sonra sürdürülebilirler.',
    stay: 'Burada kal',
    go: 'Durdur ve aç',
  },
  drop: 'İçe aktarmak için dosyayı bırakın',
};

export const nav = {
  label: 'İş akışı',
  steps: {
    data: 'Veri',
    network: 'Ağ',
    train: 'Eğitim',
    forecast: 'Tahmin',
    report: 'Rapor',
  },
  datasets_one: '{{count, number}} veri kümesi',
  datasets_other: '{{count, number}} veri kümesi',
  dropFile: 'Başlamak için CSV bırakın',
  needsData: 'Veri kümesi gerekli',
  setUp: 'Ayarlanmaya hazır',
  running_one: '{{count, number}} eğitim sürüyor',
  running_other: '{{count, number}} eğitim sürüyor',
  runs_one: '{{count, number}} eğitim',
  runs_other: '{{count, number}} eğitim',
  invalidNetwork: 'Bazı değerler geçersiz',
  needsNetwork: 'Henüz eğitim yok',
  forecasts_one: '{{count, number}} tahmin',
  forecasts_other: '{{count, number}} tahmin',
  canForecast: 'Tahmine hazır',
  needsRun: 'Eğitilmiş ağ gerekli',
  canReport: 'Kaydedilmeye hazır',
  needsForecast: 'Tahmin gerekli',
};

export const project = {
  menu: 'Proje: {{name}}',
  loading: 'Açılıyor…',
  new: 'Yeni proje…',
  open: 'Proje aç…',
  recent: 'Son projeler',
  noRecent: 'Son proje yok',
  sample: 'Örnek',
  sampleHint: 'Denemeniz için Gatecast ile gelen proje',
};

export const errors = {
  copyDetails: 'Ayrıntıları kopyala',
  copied: 'Kopyalandı',
  retry: 'Yeniden dene',
  dismiss: 'Kapat',
};

export const frequency = {
  once: {
    second: 'Her saniye',
    minute: 'Her dakika',
    hour: 'Saatlik',
    day: 'Günlük',
    week: 'Haftalık',
    month: 'Aylık',
    quarter: 'Üç aylık',
    year: 'Yıllık',
    step: 'Numaralı adımlar',
  },
  every: {
    second: '{{count, number}} saniyede bir',
    minute: '{{count, number}} dakikada bir',
    hour: '{{count, number}} saatte bir',
    day: '{{count, number}} günde bir',
    week: '{{count, number}} haftada bir',
    month: '{{count, number}} ayda bir',
    quarter: '{{count, number}} çeyrekte bir',
    year: '{{count, number}} yılda bir',
    step: '{{count, number}} adımda bir',
  },
};
