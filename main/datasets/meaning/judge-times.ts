import { type Note, note } from '@shared/domain/dataset/note';
import type { ReadingChoices } from '@shared/domain/dataset/reading';
import { isBareFormat } from '../cells/time-shapes';
import { adjustFormat } from './adjust-time-format';
import { statedDateOrder } from './column-names';
import { guessClock } from './guess-clock';
import { guessTimeFormat, readTimes, type TimeGuess } from './guess-time-format';
import { couldBeCountedDays, isBareTime } from './is-bare-time';
import { percent } from './judge-column';
import type { TableColumn } from './table-column';

/** What is known of times in a column, before its numbers are read. */
export interface TimesOfColumn {
  column: TableColumn;
  time: { guess: TimeGuess; evidence: Note; confidence: number } | null;
  clock: string | null;
  /** Numbers that could be days as spreadsheets count them. */
  countedDays: TimeGuess | null;
}

/** Finds the columns of times; a chosen format is taken as it is. */
export function judgeTimes(
  columns: readonly TableColumn[],
  chosen: ReadingChoices['timeFormats'] = {},
): TimesOfColumn[] {
  const found = columns.map((column) => timesOf(column, chosen[column.name]));
  settleByOtherColumns(found);
  return found;
}

function timesOf(column: TableColumn, chosen: string | undefined): TimesOfColumn {
  const { values, name } = column;
  const none = { column, time: null, clock: null, countedDays: null };
  if (chosen !== undefined) {
    const guess = takeFormat(chosen, values);
    const evidence = note('cells.time-chosen', { format: chosen, share: percent(guess.share) });
    return guess.share === 0 ? none : { ...none, time: { guess, evidence, confidence: 1 } };
  }
  const guess = guessTimeFormat(values);
  if (guess === null) return { ...none, clock: guessClock(values) };
  if (guess.isBare && !isBareTime(column, guess)) {
    return { ...none, countedDays: couldBeCountedDays(column, guess) ? guess : null };
  }
  if (isRunOfSeasons(guess, values)) return none;
  settleByName(guess, name, values);
  return { ...none, time: { guess, ...gradeTime(guess) } };
}

/** A format that a person chose, without adjustment: what is said is taken. */
function takeFormat(format: string, values: readonly string[]): TimeGuess {
  const { times, count } = readTimes(format, values);
  const share = values.length === 0 ? 0 : count / values.length;
  const isBare = isBareFormat(format);
  return { format, others: [], share, times, isBare, isWall: false, pivot: null };
}

function gradeTime(guess: TimeGuess): { evidence: Note; confidence: number } {
  const { format, share } = guess;
  const params = { format, share: percent(share) };
  if (guess.others.length > 0) {
    const evidence = note('cells.time-ambiguous', { ...params, others: guess.others.join(', ') });
    return { evidence, confidence: 0.5 };
  }
  if (guess.isWall) return { evidence: note('cells.time-wall', params), confidence: share };
  if (guess.pivot !== null) {
    const evidence = note('cells.time-century', { ...params, year: 1900 + guess.pivot });
    return { evidence, confidence: 0.9 * share };
  }
  if (guess.isBare) return { evidence: note('cells.time-bare', params), confidence: 0.9 };
  return { evidence: note('cells.time-format', params), confidence: share };
}

/** 2009-10, 2010-11, 2011-12: seasons and school years, no months. */
function isRunOfSeasons({ format }: TimeGuess, values: readonly string[]): boolean {
  if (format !== '%Y-%m' && format !== '%Y/%m') return false;
  return (
    values.length > 1 &&
    values.every((value) => (Number(value.slice(0, 4)) + 1) % 100 === Number(value.slice(5)))
  );
}

/** The order of day and month in a format; null where it has no such order. */
function dateOrder(format: string): 'day-first' | 'month-first' | null {
  if (/%d\W{1,2}%m/.test(format)) return 'day-first';
  return /%m\W{1,2}%d/.test(format) && !/%Y\W{1,2}%m/.test(format) ? 'month-first' : null;
}

function take(guess: TimeGuess, order: 'day-first' | 'month-first', values: readonly string[]) {
  const format = [guess.format, ...guess.others].find((other) => dateOrder(other) === order);
  if (format === undefined) return false;
  const adjusted = adjustFormat(readTimes(format, values), values);
  Object.assign(guess, { ...adjusted, others: [] });
  return true;
}

function settleByName(guess: TimeGuess, name: string, values: readonly string[]): void {
  const stated = guess.others.length > 0 ? statedDateOrder(name) : null;
  if (stated !== null) take(guess, stated, values);
}

/** One file writes its dates one way: a column that decides does so for the others. */
function settleByOtherColumns(columns: readonly TimesOfColumn[]): void {
  const deciding = columns.find(({ time }) => {
    if (time === null || time.guess.others.length > 0) return false;
    return /%[dm][-/ ]%[dm][-/ ]/.test(time.guess.format) && dateOrder(time.guess.format) !== null;
  });
  const order = deciding?.time && dateOrder(deciding.time.guess.format);
  if (!order) return;
  for (const { time, column } of columns) {
    if (time === null || time.guess.others.length === 0) continue;
    if (!take(time.guess, order, column.values)) continue;
    const { format, share } = time.guess;
    const params = { format, share: percent(share), column: deciding.column.name };
    time.evidence = note('cells.time-like-column', params);
    time.confidence = 0.9;
  }
}
