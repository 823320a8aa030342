import { appError } from '@shared/domain/app-error';
import { splitWindows, type WindowSplitSpec } from '@shared/domain/network/split-windows';
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

/**
 * A window belongs to the part in which all that it predicts lies. One that predicts several steps
 * and would reach into the next part is not used: it would tell the training of values that judge
 * it.
 *
 * @param length number of values in the series
 * @throws AppFailure 'series-too-short' where not one window could train
 */
export function splitSeries(length: number, spec: WindowSplitSpec): Split {
  const { windowSteps } = spec;
  const { testSteps } = spec.split;
  const { reach, train, validation } = splitWindows(length, spec);
  if (train < 1) {
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
  const firstTest = length - testSteps;
  return {
    firstOrigin: windowSteps,
    firstValidation: validation === 0 ? firstTest : firstTest - reach - validation,
    firstTest,
    trainWindows: train,
    validationWindows: validation,
  };
}
