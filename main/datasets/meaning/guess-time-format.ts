import { timeReader } from '../cells/time-reader';
import { isBareFormat, timeShapes } from '../cells/time-shapes';
import { adjustFormat } from './adjust-time-format';
import { thinOut } from './table-column';
import { orderShare } from './time-steps';

/** How the values of a column read as times. */
export interface TimeGuess {
  format: string;
  /** Formats that read the values as well, to other times. */
  others: string[];
  /** Share of the values that are times, 0–1. */
  share: number;
  /** One a value; NaN where it is none. */
  times: Float64Array;
  /** Digits alone: numbers as well. */
  isBare: boolean;
  /** Offsets are read and not applied: all values are local midnights. */
  isWall: boolean;
  /** Two-digit years are of the 1900s from here on; null where they are as POSIX has them. */
  pivot: number | null;
}

/** Below this share of times a column holds none. */
export const minShare = 0.6;
const trialCount = 25;
const minTrialShare = 0.3;
/** A column of more ways to write is prose. */
const mostFormats = 40;

/**
 * The format of a column's values (trimmed, none missing); null where they are no times, or none that
 * a year is part of. What is bare must still be allowed by name and order (`isBareTime`).
 */
export function guessTimeFormat(values: readonly string[]): TimeGuess | null {
  const trial = thinOut(values, trialCount);
  const shaped = trial.filter((value) => timeShapes(value).length > 0).length;
  if (values.length === 0 || shaped < trial.length * minTrialShare) return null;
  const tally = new Map<string, { count: number; isRare: boolean }>();
  for (const value of values) {
    for (const { format, isRare } of timeShapes(value)) {
      const known = tally.get(format);
      if (known === undefined) tally.set(format, { count: 1, isRare });
      else known.count++;
    }
    if (tally.size > mostFormats) return null;
  }
  const named = [...tally].sort((a, b) => b[1].count - a[1].count);
  const readings = (isRare: boolean) =>
    named
      .filter(([, shape]) => shape.isRare === isRare)
      .map(([format]) => readTimes(format, values))
      .filter((reading) => reading.count > 0);
  let candidates = readings(false);
  const most = Math.max(0, ...candidates.map(({ count }) => count));
  if (most < values.length) candidates = [...candidates, ...readings(true)];
  return choose(candidates, values);
}

interface TimesRead {
  format: string;
  times: Float64Array;
  count: number;
}

export function readTimes(format: string, values: readonly string[]): TimesRead {
  const times = new Float64Array(values.length).fill(Number.NaN);
  const reader = timeReader(format, null, []);
  let count = 0;
  if (reader.ok) {
    const known = new Map<string, number | undefined>();
    for (const [index, value] of values.entries()) {
      if (!known.has(value)) known.set(value, reader.value.read(value));
      const time = known.get(value);
      if (time === undefined || Number.isNaN(time)) continue;
      times[index] = time;
      count++;
    }
  }
  return { format, times, count };
}

function choose(candidates: readonly TimesRead[], values: readonly string[]): TimeGuess | null {
  const ranked = preferDayBeforeYear([...candidates].sort((a, b) => b.count - a.count));
  const best = ranked[0];
  if (best === undefined || best.count < values.length * minShare) return null;
  const rivals = ranked.slice(1).filter((other) => isRival(best, other, values.length));
  const { format, times, isWall, pivot } = adjustFormat(best, values);
  return {
    format,
    others: rivals.map((rival) => adjustFormat(rival, values).format),
    share: best.count / values.length,
    times,
    isBare: isBareFormat(best.format),
    isWall,
    pivot,
  };
}

/**
 * A rival reads the values too, differently, and there is no value or few that only the best one
 * reads: few where each of both has such values, since then the column mixes them.
 */
function isRival(best: TimesRead, other: TimesRead, valueCount: number): boolean {
  if (other.count < valueCount * minShare) return false;
  let [onlyBest, onlyOther, different] = [0, 0, 0];
  for (let index = 0; index < valueCount; index++) {
    const [a, b] = [best.times[index] as number, other.times[index] as number];
    if (Number.isNaN(a) && Number.isNaN(b)) continue;
    if (Number.isNaN(b)) onlyBest++;
    else if (Number.isNaN(a)) onlyOther++;
    else if (a !== b) different++;
  }
  if (different === 0) return false;
  return onlyBest === 0 || onlyOther * 10 >= onlyBest;
}

const isYearFirst = ({ format }: TimesRead): boolean => /^(?:%a\W+)?%y[-/. ]%m/.test(format);

/**
 * Triples of two digits nearly always read with the year in front as well, day and year changing
 * places. They are only rivals where both orders run through time; else the one that does is meant.
 */
function preferDayBeforeYear(ranked: TimesRead[]): TimesRead[] {
  const yearFirst = ranked.filter(isYearFirst);
  const others = ranked.filter((reading) => !isYearFirst(reading));
  if (yearFirst.length === 0 || others.length === 0) return ranked;
  const best = others[0] as TimesRead;
  const isFull = best.count >= (yearFirst[0] as TimesRead).count;
  const runs = (reading: TimesRead) => orderShare(reading.times) >= 0.9;
  if (isFull && (runs(best) || best.format.includes('.')) && !yearFirst.some(runs)) return others;
  if (isFull && best.format.includes('.') && runs(best)) return others;
  if (yearFirst.every(runs) && !others.some(runs)) return yearFirst;
  return ranked;
}
