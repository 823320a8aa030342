import type { Forecast } from '@shared/domain/forecast';
import { formatIsoTime } from './format-value';
import { guardCell } from './guard-cell';

const columns = [
  'step',
  'time',
  'forecast',
  'lower80',
  'upper80',
  'lower95',
  'upper95',
  'baseline',
  'actual',
  'actual_mark',
] as const;

/**
 * The forecast as RFC 4180 CSV: a header, one row a step, a point as decimal mark, every digit of
 * each number, ISO times in UTC, an empty cell where there is no value. `actual_mark` says what became
 * of the actual value: observed, imputed, missing, outlier or replaced.
 */
export function writeForecastCsv(forecast: Pick<Forecast, 'steps' | 'frequency'>): string {
  const rows = forecast.steps.map((step) =>
    writeRow([
      step.step,
      formatIsoTime(step.time, forecast.frequency),
      step.value,
      step.lower80,
      step.upper80,
      step.lower95,
      step.upper95,
      step.baseline,
      step.actual,
      step.actualMark,
    ]),
  );
  return [writeRow(columns), ...rows].map((row) => `${row}\r\n`).join('');
}

function writeRow(cells: readonly (string | number | null)[]): string {
  return cells.map(writeCell).join(',');
}

/** Text is guarded against formulas and quoted where it must be; a number is written as it is. */
export function writeCell(cell: string | number | null): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = guardCell(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
