import { type AppError, appError } from '@shared/domain/app-error';
import { fail, type Result, succeed } from '@shared/domain/result';
import { addSteps } from '@shared/numeric/frequency';
import type { Observations, ObservedSeries } from '../observations';
import type { TableReading } from './table-reading';

const isoTime =
  /^\d{4}(?:-\d{2}(?:-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})?)?)?)?$/;

/**
 * Gives rows that were counted the times that a person declared.
 * Errors: choices-invalid where the start is no time.
 */
export function observationsOf(
  series: ObservedSeries[],
  { file, reading }: TableReading,
): Result<Observations, AppError> {
  const { layout } = reading;
  const isRead = layout.time.kind !== 'none' || hasHeaderTimes(layout);
  if (isRead) return succeed({ series, timing: { kind: 'read' } });
  const { start, frequency } = layout.time as Extract<typeof layout.time, { kind: 'none' }>;
  if (start === null || frequency === null) return succeed({ series, timing: { kind: 'none' } });
  const startTime = parseStart(start);
  if (startTime === null) {
    const reason = `is no time of ISO 8601: «${start}»`;
    return fail(appError('choices-invalid', { file, path: 'layout.time.start', reason }));
  }
  const declared = new Map<Float64Array, Float64Array>();
  const timesOf = (steps: Float64Array) => {
    const known = declared.get(steps) ?? steps.map((step) => addSteps(startTime, frequency, step));
    declared.set(steps, known);
    return known;
  };
  return succeed({
    series: series.map((one) => ({ ...one, times: timesOf(one.times) })),
    timing: { kind: 'declared', frequency },
  });
}

const hasHeaderTimes = (layout: TableReading['reading']['layout']): boolean =>
  layout.kind === 'rows' && layout.headerFormat !== null;

/** Without an offset it is UTC. */
function parseStart(text: string): number | null {
  const trimmed = text.trim();
  if (!isoTime.test(trimmed)) return null;
  const hasOffset = /:\d{2}.*(?:Z|[+-]\d{2}:\d{2})$/.test(trimmed);
  const time = Date.parse(
    trimmed.includes(':') && !hasOffset ? `${trimmed.replace(' ', 'T')}Z` : trimmed,
  );
  return Number.isNaN(time) ? null : time;
}
