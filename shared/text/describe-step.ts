import { assertNever } from '../domain/assert-never';
import { type Note, note } from '../domain/dataset/note';
import type { PrepareStep } from '../domain/dataset/recipe';
import type { Frequency } from '../domain/frequency';
import type { Language } from '../domain/project';
import { isStepNumber } from '../numeric/step-number';
import { describeNote } from './notes/describe-note';

/** A step of preparation as a sentence, without a full stop: for page, report and command line. */
export function describeStep(step: PrepareStep, language: Language): string {
  const say = (code: string, params: Note['params'] = {}) =>
    describeNote(note(`prepare.${code}`, params), language);
  const scope = (series: string[] | null) =>
    series === null ? say('scope-all') : series.map((name) => `«${name}»`).join(', ');
  const frequencyOf = ({ unit, count }: Frequency) => `${count} ${unit}`;
  switch (step.kind) {
    case 'duplicates':
      return say(`step-duplicates-${step.keep}`);
    case 'frequency':
      return say('step-frequency', { frequency: frequencyOf(step.frequency) });
    case 'resample': {
      const aggregate = say(`aggregate-${step.aggregate}`);
      const fill = say(`fill-${step.fill}`);
      return say('step-resample', { frequency: frequencyOf(step.frequency), aggregate, fill });
    }
    case 'missing':
      return say(`step-missing-${step.method}`, { scope: scope(step.series) });
    case 'outliers': {
      const { threshold, halfWindow, replace, series } = step;
      return say(`step-outliers-${replace}`, { threshold, halfWindow, scope: scope(series) });
    }
    case 'span':
      return describeSpan(step, say);
    case 'roles': {
      const roles = Object.entries(step.roles).map(([name, role]) =>
        say(`role-${role}`, { series: `«${name}»` }),
      );
      return say('step-roles', { roles: roles.join(', ') });
    }
    default:
      return assertNever(step);
  }
}

function describeSpan(
  { from, to }: { from: number | null; to: number | null },
  say: (code: string, params?: Note['params']) => string,
): string {
  if (from !== null && to !== null) {
    return say('step-span', { from: showTime(from), to: showTime(to) });
  }
  if (from !== null) return say('step-span-from', { from: showTime(from) });
  return to === null ? say('step-span-all') : say('step-span-to', { to: showTime(to) });
}

/** ISO date, with the time of day where there is one; the number of a step where it is none. */
function showTime(time: number): string {
  if (isStepNumber(time, { unit: 'step', count: 1 })) return String(time);
  const [date = '', clock = ''] = new Date(time).toISOString().split('T');
  return clock === '00:00:00.000Z' ? date : `${date} ${clock.slice(0, 5)}`;
}
