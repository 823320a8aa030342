import type { Forecast, Reliability } from '@shared/domain/forecast';
import { thinTo } from '@/components/plot/thin-to';

export interface ForecastRow {
  time: number;
  actual?: number;
  fitted?: number;
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
  for (const [index, time] of actuals.times.entries()) {
    if (time >= from) Object.assign(at(time), { actual: actuals.values[index] });
  }
  for (const [index, time] of fitted.times.entries()) {
    if (time >= from) Object.assign(at(time), { fitted: fitted.values[index] });
  }
  const past = [...rows.values()].filter(({ time }) => time < originTime);
  const drawn = new Map(thinTo(past, mostPoints).map((row) => [row.time, row]));
  for (const row of rows.values()) if (row.time >= originTime) drawn.set(row.time, row);

  const known = drawn.get(originTime);
  if (known?.actual !== undefined) {
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
