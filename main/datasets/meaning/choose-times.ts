import type { TimeSource } from '@shared/domain/dataset/reading';
import { isSecondaryTime, isTimeLike, type TimePartName, timePartsOf } from './column-names';
import { readTimes } from './guess-time-format';
import type { JudgedColumn } from './judged-column';
import { orderShare, stepOf } from './time-steps';

/** Where the times of the rows come from; `columns` are no values then. */
export interface ChosenTimes {
  source: TimeSource;
  columns: JudgedColumn[];
}

/** The column that runs through time best; a time of day beside it is its clock. */
export function chooseTimes(columns: readonly JudgedColumn[]): ChosenTimes {
  const first = findBest(columns);
  if (first === null) {
    return { source: { kind: 'none', start: null, frequency: null }, columns: [] };
  }
  const second = findSecond(first, columns);
  if (second === null) {
    const format = first.inspection.timeFormat as string;
    const source: TimeSource = { kind: 'column', column: first.name, format, zone: null };
    return { source, columns: [first] };
  }
  const { column, format } = second;
  return {
    source: { kind: 'two-columns', columns: [first.name, column.name], format, zone: null },
    columns: [first, column],
  };
}

/** Of equally good ones the first. */
function findBest(columns: readonly JudgedColumn[]): JudgedColumn | null {
  let best: { column: JudgedColumn; score: number } | null = null;
  for (const column of columns) {
    if (column.times === null) continue;
    const score = scoreOf(column, column.times);
    if (best === null || score > best.score) best = { column, score };
  }
  return best?.column ?? null;
}

/** A time of day beside a date; month, quarter or week beside a year, by its name. */
function findSecond(
  first: JudgedColumn,
  columns: readonly JudgedColumn[],
): { column: JudgedColumn; format: string } | null {
  const format = first.inspection.timeFormat as string;
  const clock = isWholeDays(first) ? columns.find((column) => column.clock !== null) : undefined;
  if (clock !== undefined) return { column: clock, format: `${format} ${clock.clock}` };
  const parts = format === '%Y' ? yearParts : isWholeDays(first) ? dayParts : [];
  for (const { part, directives } of parts) {
    const column = columns.find((one) => one !== first && timePartsOf(one.name).has(part));
    if (column === undefined) continue;
    for (const directive of directives) {
      const joined = `${part === 'week' ? '%G' : format} ${directive}`;
      const texts = first.cells.map((cell, row) => `${cell} ${column.cells[row]}`);
      if (readTimes(joined, texts).count >= texts.length * minJoined) {
        return { column, format: joined };
      }
    }
  }
  return null;
}

/** Share of the rows that must read as times together. */
const minJoined = 0.95;
const yearParts: { part: TimePartName; directives: string[] }[] = [
  { part: 'month', directives: ['%m', '%b', '%B'] },
  { part: 'quarter', directives: ['%q', 'Q%q'] },
  { part: 'week', directives: ['%V', 'W%V'] },
];
const dayParts: { part: TimePartName; directives: string[] }[] = [
  { part: 'hour', directives: ['%H'] },
];

function scoreOf({ name, index, inspection }: JudgedColumn, times: Float64Array): number {
  return (
    inspection.share +
    0.3 * orderShare(times) +
    0.3 * stepOf(times).share +
    (isTimeLike(name) ? 0.2 : 0) -
    (isSecondaryTime(name) ? 0.4 : 0) -
    0.01 * Math.min(index, 10)
  );
}

/** A format without a time of day. */
const isWholeDays = ({ inspection }: JudgedColumn): boolean =>
  !/%[HI]|epoch/.test(inspection.timeFormat ?? '');
