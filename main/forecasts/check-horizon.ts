import { type AppError, appError } from '@shared/domain/app-error';
import type { ForecastOrigin } from '@shared/domain/forecast';
import type { NetworkSpec } from '@shared/domain/network-spec';

const longestHorizon = 10_000;

/** A forecast of the test part cannot be longer than the test part; null where the horizon fits. */
export function checkHorizon(
  horizonSteps: number,
  origin: ForecastOrigin,
  spec: NetworkSpec,
): AppError | null {
  const longest = origin === 'test-part' ? spec.split.testSteps : longestHorizon;
  if (Number.isInteger(horizonSteps) && horizonSteps >= 1 && horizonSteps <= longest) return null;
  const allowed = longest === 0 ? 'none, as the run holds no test part out' : `1–${longest}`;
  return appError('horizon-invalid', { value: horizonSteps, allowed });
}
