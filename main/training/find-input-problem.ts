import { type AppError, appError } from '@shared/domain/app-error';
import type { Frequency } from '@shared/domain/frequency';
import type { InputsSpec } from '@shared/domain/network/inputs-spec';
import { featuresFor } from '@shared/numeric/calendar-features';

/** The first calendar feature that is the same at every step of this length; null where none is. */
export function findInputProblem(inputs: InputsSpec, frequency: Frequency): AppError | null {
  const allowed = featuresFor(frequency);
  const unfit = inputs.calendar.find((feature) => !allowed.includes(feature));
  if (unfit === undefined) return null;
  return appError('calendar-feature-unfit', { value: unfit, allowed: allowed.join(', ') || '–' });
}
