import { msPerDay } from './calendar-days';

/** Times that are a count since some day: the formats `excel`, `epoch-s` and `epoch-ms`. */
export type CountFormat = 'excel' | 'epoch-s' | 'epoch-ms';

export const isCountFormat = (format: string): format is CountFormat =>
  format === 'excel' || format === 'epoch-s' || format === 'epoch-ms';

const counted = /^([+\-−])?(\d{1,15})(?:[.,](\d*))?$/;
/** 1970-01-01 in Excel's count, which has a 29th of February 1900, day 60, that never was. */
const excelEpoch = 25_569;
const missingDay = 60;
const lastExcelDay = 2_958_465;
/** The last moment that a Date can hold. */
const lastMs = 8.64e15;

/** Epoch ms of a trimmed count; undefined where it is none. */
export function readCount(trimmed: string, format: CountFormat): number | undefined {
  const match = counted.exec(trimmed);
  if (match === null) return undefined;
  const [, sign, whole, fraction = ''] = match;
  if (format === 'excel') {
    return sign === undefined ? excelMs(Number(whole), fraction) : undefined;
  }
  const value = Number(`${whole}.${fraction}`) * (sign === undefined || sign === '+' ? 1 : -1);
  const ms = format === 'epoch-s' ? Math.round(value * 1000) : Math.trunc(value);
  return Math.abs(ms) <= lastMs ? ms : undefined;
}

/**
 * Spreadsheets round the fraction of a day: four digits are worth nine seconds, so that they can
 * only mean a minute, and up to eight a second.
 */
function excelMs(day: number, fraction: string): number | undefined {
  if (day < 1 || day > lastExcelDay || day === missingDay) return undefined;
  const days = day - excelEpoch + (day < missingDay ? 1 : 0);
  const unit = fraction.length <= 4 ? 60_000 : fraction.length <= 8 ? 1000 : 1;
  const clock = Number(`0.${fraction}`) * msPerDay;
  return days * msPerDay + Math.round(clock / unit) * unit;
}
