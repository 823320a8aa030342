import { foldCase } from './missing-words';

/** Month names in English, Turkish, German, French and Spanish, without accents. */
const shortMonths: readonly string[][] = [
  ['jan', 'oca', 'janv', 'ene'],
  ['feb', 'sub', 'fev', 'fevr', 'febr'],
  ['mar', 'mrz'],
  ['apr', 'nis', 'avr', 'abr'],
  ['may', 'mai'],
  ['jun', 'haz'],
  ['jul', 'tem', 'juil'],
  ['aug', 'agu', 'aou', 'ago'],
  ['sep', 'eyl', 'sept', 'set'],
  ['oct', 'eki', 'okt'],
  ['nov', 'kas'],
  ['dec', 'ara', 'dez', 'dic'],
];
const longMonths: readonly string[][] = [
  ['january', 'ocak', 'januar', 'janner', 'janvier', 'enero'],
  ['february', 'subat', 'februar', 'feber', 'fevrier', 'febrero'],
  ['march', 'mart', 'marz', 'maerz', 'mars', 'marzo'],
  ['april', 'nisan', 'avril', 'abril'],
  ['mayis', 'mayo'],
  ['june', 'haziran', 'juni', 'juin', 'junio'],
  ['july', 'temmuz', 'juli', 'juillet', 'julio'],
  ['august', 'agustos', 'aout', 'agosto'],
  ['september', 'eylul', 'septembre', 'septiembre', 'setiembre'],
  ['october', 'ekim', 'oktober', 'octobre', 'octubre'],
  ['november', 'kasim', 'novembre', 'noviembre'],
  ['december', 'aralik', 'dezember', 'decembre', 'diciembre'],
];
const weekdays: readonly string[] = [
  ...['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
  ...['mon', 'tue', 'tues', 'wed', 'thu', 'thur', 'thurs', 'fri', 'sat', 'sun'],
  ...['pazartesi', 'sali', 'carsamba', 'persembe', 'cuma', 'cumartesi', 'pazar'],
  ...['pzt', 'pts', 'sal', 'car', 'per', 'cum', 'cmt', 'cts', 'paz'],
  ...['montag', 'dienstag', 'mittwoch', 'donnerstag', 'freitag', 'samstag', 'sonnabend', 'sonntag'],
  ...['mo', 'di', 'mi', 'do', 'fr', 'sa', 'so'],
  ...['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
  ...['lun', 'mar', 'mer', 'jeu', 'ven', 'sam', 'dim'],
  ...['lunes', 'martes', 'miercoles', 'jueves', 'viernes', 'sabado', 'domingo'],
  ...['mie', 'jue', 'vie', 'sab', 'dom'],
];

const months = new Map<string, number>();
for (const names of [shortMonths, longMonths]) {
  for (const [index, ofMonth] of names.entries()) {
    for (const name of ofMonth) months.set(name, index + 1);
  }
}
const longNames = new Set(longMonths.flat());
const weekdayNames = new Set(weekdays);

/** Lower case without accents and without a dot at its end. */
export const plainName = (name: string): string =>
  foldCase(name).normalize('NFD').replace(/\p{M}/gu, '').replace(/ß/g, 'ss').replace(/\.$/, '');

/** Files repeat their few month names: looked up once as they are written. */
const monthsSeen = new Map<string, number | undefined>();
const monthsSeenLimit = 1000;

/** 1–12, or undefined where `name` is no month in any of the languages; a dot may end it. */
export function monthOf(name: string): number | undefined {
  const seen = monthsSeen.get(name);
  if (seen !== undefined || monthsSeen.has(name)) return seen;
  const month = months.get(plainName(name));
  if (monthsSeen.size < monthsSeenLimit) monthsSeen.set(name, month);
  return month;
}

/** Whether a month's name is written out; `May` and `Mai` are their own short form. */
export const isLongMonth = (name: string): boolean => longNames.has(plainName(name));

export const isWeekday = (name: string): boolean => weekdayNames.has(plainName(name));
