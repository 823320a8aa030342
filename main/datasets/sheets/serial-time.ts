import type { TimeShape } from './time-shape';

const dayMs = 86_400_000;
/** 9999-12-31, where spreadsheets end. */
const lastSerial = 2_958_466;

/** How much of a time a column shows: the most that one of its cells needs. */
export type TimePrecision = 0 | 1 | 2;

/** A spreadsheet's number for a time, taken apart. */
export interface SerialTime {
  /** Days since the system's first; null: a time of day or a duration. */
  day: number | null;
  /** Within the day; of a duration: all of it. */
  ms: number;
  /** 0: a whole day, 1: to the second, 2: to the millisecond. */
  precision: TimePrecision;
}

/**
 * Rounded to what is shown, whole seconds or milliseconds: an hour is no finite fraction of a day.
 * null where it is no time: negative, or beyond the year 9999.
 */
export function splitSerial(serial: number, shape: TimeShape): SerialTime | null {
  const unit = shape.fraction ? 1 : 1000;
  const total = Math.round((serial * dayMs) / unit) * unit;
  if (!(serial >= 0 && serial < lastSerial)) return null;
  const precision = total % 1000 !== 0 ? 2 : 1;
  if (shape.elapsed) return { day: null, ms: total, precision };
  const day = Math.floor(total / dayMs);
  const ms = total - day * dayMs;
  if (!shape.date && serial < 1) return { day: null, ms, precision };
  return { day, ms, precision: ms === 0 ? 0 : precision };
}

/** ISO 8601 with a space: date, date and time, or time alone. */
export function showSerialTime(
  { day, ms }: SerialTime,
  precision: TimePrecision,
  date1904: boolean,
): string {
  const clock = showClock(ms, precision);
  if (day === null) return clock;
  const date = date1904 ? showDay(day - 24_107) : show1900(day);
  return precision === 0 ? date : `${date} ${clock}`;
}

/**
 * The 1900 system has a 29 February 1900, as Lotus had, so days before it are one off; its day 0 is
 * shown as spreadsheets show it.
 */
function show1900(day: number): string {
  if (day === 0) return '1900-01-00';
  if (day === 60) return '1900-02-29';
  return showDay(day - (day < 60 ? 25_568 : 25_569));
}

/** @param day since 1970-01-01. */
const showDay = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10);

function showClock(ms: number, precision: TimePrecision): string {
  const seconds = Math.floor(ms / 1000);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const clock = parts.map((part) => String(part).padStart(2, '0')).join(':');
  return precision === 2 ? `${clock}.${String(ms % 1000).padStart(3, '0')}` : clock;
}
