import { markNames } from '@shared/domain/dataset/dataset';
import type { Forecast, Reliability } from '@shared/domain/forecast';
import type { PlotMark } from '@/components/plot/mark-shape';
import { thinTo } from '@/components/plot/thin-to';

export interface ForecastRow {
  time: number;
  /** null breaks the line: the value is missing. */
  actual?: number | null;
  /** What became of the actual value, where it is not merely observed. */
  mark?: PlotMark;
  /** Where the mark of a missing value stands: at the lowest actual one. */
  gap?: number;
  fitted?: number | null;
  forecast?: number;
  baseline?: number;
  band80?: [number, number];
  band95?: [number, number];
}

/** A line of more points than this shows nothing more and costs drawing time. */
const mostPoints = 1000;

/** The past to draw: enough to see the seasons without squeezing the forecast. */
export function recentStart({ actuals, steps, seasonSteps }: Forecast): number {
  const origin = actuals.times.length;
  const kept = Math.max(4 * seasonSteps, 3 * steps.length, 48);
  return actuals.times[Math.max(0, origin - kept)] ?? 0;
}

/** One row a time, from `from` on; the forecast starts at the last known value. */
export function forecastRows(forecast: Forecast, from: number): ForecastRow[] {
  const rows = new Map<number, ForecastRow>();
  const at = (time: number): ForecastRow => {
    const row = rows.get(time) ?? { time };
    rows.set(time, row);
    return row;
  };
  const { actuals, fitted, steps, originTime } = forecast;
  const lowest = lowestOf(actuals.values);
  for (const [index, time] of actuals.times.entries()) {
    if (time < from) continue;
    const mark = markAt(forecast, index);
    Object.assign(at(time), {
      actual: actuals.values[index],
      ...(mark !== null && { mark }),
      ...(mark === 'missing' && { gap: lowest }),
    });
  }
  for (const [index, time] of fitted.times.entries()) {
    if (time >= from) Object.assign(at(time), { fitted: fitted.values[index] });
  }
  const past = [...rows.values()].filter(({ time }) => time < originTime);
  const marked = past.filter(({ mark }) => mark !== undefined);
  const kept = [...thinTo(past, mostPoints), ...thinTo(marked, mostPoints)];
  const drawn = new Map(kept.map((row) => [row.time, row]));
  for (const row of rows.values()) if (row.time >= originTime) drawn.set(row.time, row);

  const known = drawn.get(originTime);
  if (typeof known?.actual === 'number') {
    const { actual } = known;
    Object.assign(known, { forecast: actual, baseline: actual });
  }
  for (const step of thinTo(steps, mostPoints)) {
    const row = drawn.get(step.time) ?? { time: step.time };
    row.forecast = step.value;
    row.baseline = step.baseline;
    if (step.lower80 !== null && step.upper80 !== null) row.band80 = [step.lower80, step.upper80];
    if (step.lower95 !== null && step.upper95 !== null) row.band95 = [step.lower95, step.upper95];
    drawn.set(step.time, row);
  }
  return [...drawn.values()].sort((a, b) => a.time - b.time);
}

/** null where the step is observed, as all are in forecasts of earlier versions. */
function markAt({ actuals }: Forecast, index: number): PlotMark | null {
  const mark = markNames[actuals.marks[index] ?? 0] ?? 'observed';
  return mark === 'observed' ? null : mark;
}

const lowestOf = (values: readonly (number | null)[]): number =>
  values.reduce<number>(
    (lowest, value) => (value === null ? lowest : Math.min(lowest, value)),
    Number.POSITIVE_INFINITY,
  );

/** How many of the rows have each mark; marks that none has are left out. */
export function countMarks(rows: readonly ForecastRow[]): Map<PlotMark, number> {
  const counts = new Map<PlotMark, number>();
  for (const { mark } of rows) {
    if (mark !== undefined) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  }
  return counts;
}

export interface ReliabilitySpan {
  reliability: Exclude<Reliability, 'unknown'>;
  start: number;
  end: number;
}

/** Neighbouring steps of the same reliability as one span, each from the step before it. */
export function reliabilitySpans({ steps, originTime }: Forecast): ReliabilitySpan[] {
  const spans: ReliabilitySpan[] = [];
  let before = originTime;
  for (const { reliability, time } of steps) {
    const last = spans[spans.length - 1];
    if (reliability !== 'unknown') {
      if (last?.reliability === reliability && last.end === before) last.end = time;
      else spans.push({ reliability, start: before, end: time });
    }
    before = time;
  }
  return spans;
}
