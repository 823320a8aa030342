import { plainName } from '../cells/calendar-names';
import { isLabelName, isTimeName } from '../form/table-words';

/** What a column holds by its name, as far as a name can say. */
export type TimePartName =
  | ('year' | 'month' | 'day' | 'quarter' | 'week' | 'day-of-year')
  | ('hour' | 'minute' | 'second' | 'clock');

/** Words in English, Turkish, German, French and Spanish, as `plainName` has them. */
const partWords: Readonly<Record<TimePartName, readonly string[]>> = {
  year: ['year', 'yr', 'yyyy', 'jahr', 'yil', 'yili', 'annee', 'ano', 'anio'],
  month: ['month', 'mon', 'mo', 'mm', 'monat', 'ay', 'mois', 'mes'],
  day: ['day', 'dy', 'dd', 'dom', 'tag', 'gun', 'jour', 'dia'],
  quarter: ['quarter', 'qtr', 'q', 'quartal', 'ceyrek', 'trimestre', 'trim'],
  week: ['week', 'wk', 'woche', 'kw', 'hafta', 'semaine', 'semana', 'isoweek'],
  'day-of-year': ['doy', 'yday', 'dayofyear', 'julian'],
  hour: ['hour', 'hr', 'hh', 'stunde', 'std', 'saat', 'heure', 'hora'],
  minute: ['minute', 'min', 'dakika', 'minuto'],
  second: ['second', 'sec', 'sekunde', 'saniye', 'seconde', 'segundo'],
  clock: ['time', 'clock', 'uhrzeit', 'zeit', 'saat', 'heure', 'hora', 'uhr'],
};
const parts = Object.entries(partWords) as [TimePartName, readonly string[]][];

/** Times of the row's thing, or of its record, rather than of what was measured. */
const secondaryWords = new Set([
  ...['birth', 'birthday', 'dob', 'built', 'created', 'updated', 'modified', 'expiry', 'expires'],
  ...['maturity', 'founded', 'release', 'released', 'hired', 'signup', 'registered', 'closed'],
  ...['dogum', 'olusturma', 'guncelleme', 'kayit', 'geburt', 'geburtsdatum', 'geandert'],
  ...['naissance', 'nacimiento', 'end', 'due', 'bitis', 'ende', 'fin'],
]);
const identityWords = new Set([
  ...['id', 'ids', 'uuid', 'guid', 'code', 'kod', 'kodu', 'key', 'zip', 'zipcode', 'postcode'],
  ...['postal', 'plz', 'posta', 'phone', 'tel', 'telefon', 'isbn', 'ean', 'iban', 'fips', 'sku'],
  ...['nummer', 'codigo', 'nr', 'no', 'numara', 'numarasi', 'store', 'item', 'dept', 'shop'],
]);
const rowNumberName =
  /^(?:|#|index|idx|id|no\.?|nr\.?|row|rows|rownum|row ?number|row ?names?|obs|observation|n|k|i|t|time|step|steps|period|day|week|month|hour|x|sira|sira no|lfd\.? nr\.?|lfdnr|record|unnamed.*|column \d+|v\d+)$/;

/** Words of a name: orderDate, ORDER_DATE and «order date» have the same. */
const nameWords = (name: string): string[] =>
  plainName(name.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

export function timePartsOf(name: string): Set<TimePartName> {
  const words = nameWords(name);
  return new Set(
    parts.filter(([, known]) => words.some((word) => known.includes(word))).map(([part]) => part),
  );
}

export const isTimeLike = (name: string): boolean =>
  isTimeName(name) ||
  timePartsOf(name).size > 0 ||
  nameWords(name).some((word) =>
    /(?:datum|zeitpunkt|zeitstempel|tarih|tarihi|timestamp|datetime|epoch|unix|unixtime|periode)$/.test(
      word,
    ),
  );

export const isSecondaryTime = (name: string): boolean =>
  nameWords(name).some((word) => secondaryWords.has(word));

export const isIdentityName = (name: string): boolean =>
  nameWords(name).some((word) => identityWords.has(word));

/** Names of what tells series apart: a country, a symbol, a sensor, a number of a shop. */
export const isSeriesKeyName = (name: string): boolean => isLabelName(name) || isIdentityName(name);

export const isRowNumberName = (name: string): boolean =>
  rowNumberName.test(nameWords(name).join(' ')) || name.trim() === '#';

/** A name that says nothing: given by a program or by the reading of the file. */
export const isGenericName = (name: string): boolean =>
  /^(?:|column|spalte|sutun|unnamed|field|feld|v|x|c|col) ?\d*$/.test(nameWords(name).join(' '));

/**
 * Order of day and month that a header states, as in «Date (DD/MM/YYYY)», also in Turkish (GG.AA),
 * German (TT.MM) and French (JJ/MM); null where it states none.
 */
export function statedDateOrder(name: string): 'day-first' | 'month-first' | null {
  if (/(?:d{1,2}|g{1,2}|t{2}|j{2})[-./ ](?:m{1,3}|a{2})[-./ ]/i.test(name)) return 'day-first';
  if (/m{1,2}[-./ ](?:d{1,2}|t{2}|j{2})[-./ ]/i.test(name)) return 'month-first';
  return null;
}
