import type { Frequency } from '@shared/domain/frequency';
import type { Language } from '@shared/domain/project';
import { isStepNumber } from '@shared/numeric/step-number';
import { scaleUtc } from 'd3-scale';

const dayMs = 86_400_000;

/** Calendar ticks over a span, with labels as coarse as the gap between two of them. */
export function timeTicks(
  start: number,
  end: number,
  frequency: Frequency,
  language: Language,
): { ticks: number[]; format: (time: number) => string } {
  if (isStepNumber(start, frequency)) {
    const count = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
    const gap = Math.max(1, Math.round((end - start) / 8));
    const ticks = Array.from({ length: 9 }, (_, index) => start + index * gap);
    return { ticks: ticks.filter((tick) => tick <= end), format: (time) => count.format(time) };
  }
  const ticks = scaleUtc()
    .domain([start, end])
    .ticks(10)
    .map((date) => date.getTime());
  const gap = (ticks[1] ?? end) - (ticks[0] ?? start);
  const label = new Intl.DateTimeFormat(language, { ...labelOptions(gap), timeZone: 'UTC' });
  return { ticks, format: (time) => label.format(time) };
}

function labelOptions(gapMs: number): Intl.DateTimeFormatOptions {
  if (gapMs >= 360 * dayMs) return { year: 'numeric' };
  if (gapMs >= 27 * dayMs) return { month: 'short', year: 'numeric' };
  if (gapMs >= dayMs) return { day: 'numeric', month: 'short' };
  const clock = { hour: '2-digit', minute: '2-digit' } as const;
  if (gapMs >= 60_000) return { day: 'numeric', month: 'short', ...clock };
  if (gapMs >= 1000) return { ...clock, second: '2-digit' };
  return { ...clock, second: '2-digit', fractionalSecondDigits: 3 };
}
