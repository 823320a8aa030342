import { appError } from '@shared/domain/app-error';
import { forecastSteps } from '@shared/domain/network/layer-shapes';
import type { NetworkSpec } from '@shared/domain/network-spec';
import { AppFailure } from '../app-failure';

/**
 * Split by time. A window is named by its origin, the index of the first value after it; it sees the
 * `windowSteps` values before. Values before firstValidation train, those from there to firstTest
 * validate, those from firstTest on are held out.
 */
export interface Split {
  /** First origin that trains. */
  firstOrigin: number;
  firstValidation: number;
  firstTest: number;
  trainWindows: number;
  validationWindows: number;
}

export type SplitSpec = Pick<NetworkSpec, 'windowSteps' | 'sequence' | 'outputSteps' | 'split'>;

/**
 * A window belongs to the part in which all that it predicts lies. One that predicts several steps
 * and would reach into the next part is not used: it would tell the training of values that judge
 * it.
 *
 * @param length number of values in the series
 * @throws AppFailure 'series-too-short' where not one window could train
 */
export function splitSeries(length: number, spec: SplitSpec): Split {
  const { windowSteps } = spec;
  const { testSteps, validationShare } = spec.split;
  /** Steps that a window predicts beyond its origin: so many windows does each border cost. */
  const reach = forecastSteps(spec) - 1;
  const firstTest = length - testSteps;
  const origins = firstTest - windowSteps;
  if (origins <= reach) {
    throw new AppFailure(
      appError('series-too-short', {
        series: 'the series',
        length,
        window: windowSteps,
        test: testSteps,
        needed: windowSteps + testSteps + reach + 1,
      }),
    );
  }
  const shared = origins - 2 * reach;
  const validationWindows = Math.max(Math.min(Math.round(shared * validationShare), shared - 1), 0);
  const firstValidation =
    validationWindows === 0 ? firstTest : firstTest - reach - validationWindows;
  return {
    firstOrigin: windowSteps,
    firstValidation,
    firstTest,
    trainWindows: firstValidation - reach - windowSteps,
    validationWindows,
  };
}
