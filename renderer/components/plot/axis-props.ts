import type { Frequency } from '@shared/domain/frequency';
import type { Language } from '@shared/domain/project';
import type { Formats } from '@/lib/formats';
import { timeTicks } from './time-ticks';

const shared = {
  stroke: 'var(--plot-axis)',
  tick: { fontSize: 11, fill: 'var(--plot-axis)' },
  tickLine: false,
} as const;

export const gridProps = { stroke: 'var(--plot-grid)', vertical: false } as const;

/** Props of a numeric y axis; wide enough that its labels never shift the plot while it grows. */
export const valueAxisProps = (formats: Formats) =>
  ({
    ...shared,
    axisLine: false,
    width: 58,
    domain: ['auto', 'auto'],
    tickFormatter: (value: number) => formats.axis(value),
  }) satisfies Record<string, unknown>;

/** Props of a time axis whose ticks lie on calendar boundaries (UTC). */
export function timeAxisProps(
  [start, end]: readonly [number, number],
  frequency: Frequency,
  language: Language,
) {
  const { ticks, format } = timeTicks(start, end, frequency, language);
  return {
    ...shared,
    dataKey: 'time',
    type: 'number' as const,
    domain: [start, end] as [number, number],
    ticks,
    tickFormatter: format,
    interval: 'equidistantPreserveStart' as const,
    minTickGap: 28,
  };
}
