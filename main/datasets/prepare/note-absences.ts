import { note } from '@shared/domain/dataset/note';
import { stepSizeOf } from '@shared/numeric/frequency/frequency-units';
import type { StepGrid } from '@shared/numeric/frequency/step-grid';
import { findSkippedHours } from './clock-changes';
import type { Findings } from './findings';
import { showTime } from './show-time';

/** Business days in a row that are more than holidays. */
const manyDays = 5;

/**
 * Says what is behind steps that no row has, where that is known: business days off, and hours that
 * clocks skip in spring.
 * @param isPresent whether some row has a step of the grid, from step `first` on.
 */
export function noteAbsences(
  isPresent: Uint8Array,
  first: number,
  grid: StepGrid,
  findings: Findings,
): void {
  const stretches: { time: number; steps: number }[] = [];
  for (let at = 0; at < isPresent.length; at++) {
    if (isPresent[at] === 1) continue;
    const start = at;
    while (isPresent[at + 1] === 0) at++;
    stretches.push({ time: grid.timeOf(first + start), steps: at - start + 1 });
  }
  if (stretches.length === 0) return;
  if (grid.frequency.unit === 'business-day') noteDaysOff(stretches, findings);
  const size = stepSizeOf(grid.frequency);
  if (size.kind !== 'fixed') return;
  const skipped = findSkippedHours(stretches, size.ms);
  if (skipped.length === 0) return;
  const dates = skipped.slice(0, 5).map((hour) => showTime(hour, true));
  const params = { count: skipped.length, dates: dates.join(', ') };
  findings.notes.push(note('prepare.hours-skipped', params));
}

function noteDaysOff(
  stretches: readonly { time: number; steps: number }[],
  { notes }: Findings,
): void {
  const count = stretches.reduce((sum, { steps }) => sum + steps, 0);
  notes.push(note('prepare.days-off', { count }));
  const long = stretches.filter(({ steps }) => steps > manyDays);
  const [first] = long;
  if (first === undefined) return;
  const longest = Math.max(...long.map(({ steps }) => steps));
  const params = { count: long.length, longest, time: showTime(first.time, true) };
  notes.push(note('prepare.long-absence', params));
}
