import { isWeekday, monthOf } from './calendar-names';
import { splitClock } from './clock-shapes';
import { type DateShape, dateShapes } from './date-shapes';
import { isCountFormat } from './time-counts';
import { parseTimeFormat } from './time-format-parts';

/** Columns write their times alike: each shape is looked at once. */
const shapesSeen = new Map<string, readonly DateShape[]>();
const shapesSeenLimit = 5000;
const longestTime = 60;
const none: readonly DateShape[] = [];

/**
 * Formats that could read a trimmed text as a time, the likelier first. Whether they do, and for all
 * of a column, is for their reader to say: only the shape is looked at.
 */
export function timeShapes(trimmed: string): readonly DateShape[] {
  if (trimmed.length > longestTime || !/\d/.test(trimmed)) return none;
  const shape = trimmed.replace(/\d/g, '1').replace(/\s+/g, ' ');
  const seen = shapesSeen.get(shape);
  if (seen !== undefined) return seen;
  // Prose has too many shapes to keep, and none of them is a time.
  if (!saysTime(shape)) return none;
  const shapes = findShapes(shape);
  if (shapesSeen.size < shapesSeenLimit) shapesSeen.set(shape, shapes);
  return shapes;
}

const timeWords =
  /^(?:quartal|quarter|çeyrek|ceyrek|trimestre|trim|hafta|woche|week|semaine|semana|uhr|utc|gmt|del)$/iu;

const saysTime = (text: string): boolean =>
  !text.includes('%') &&
  (text.match(/\p{L}{3,}/gu) ?? []).every(
    (word) => monthOf(word) !== undefined || isWeekday(word) || timeWords.test(word),
  );

function findShapes(text: string): readonly DateShape[] {
  const shapes = [
    ...dateShapes(text),
    ...splitClock(text).flatMap(({ date, join }) =>
      dateShapes(date).map(({ format, isRare }) => ({ format: join(format), isRare })),
    ),
  ].filter(({ format }) => isCountFormat(format) || parseTimeFormat(format) !== null);
  if (shapes.length > 0) return shapes;
  const [, weekday = '', separator = '', rest = ''] =
    /^(\p{L}{2,12}\.?)(,?\s)(.+)$/u.exec(text) ?? [];
  if (!isWeekday(weekday)) return none;
  return findShapes(rest).map(({ format, isRare }) => ({
    format: `%a${separator}${format}`,
    isRare,
  }));
}

/** Whether the format's times are digits (and a point) alone: a number as well. */
export const isBareFormat = (format: string): boolean =>
  isCountFormat(format) ||
  /^(?:%[YymdjHMS]|%\d\dy)+$/.test(format) ||
  /^%[Ym]\.%[Ym]$/.test(format);
