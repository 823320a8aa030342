import { appError } from '@shared/domain/app-error';
import type { NetworkSpec } from '@shared/domain/network-spec';
import { AppFailure } from '../app-failure';

/**
 * Split by time. A window is named by the index of its target; it sees the `windowSteps` values
 * before it. Targets in [firstTarget, firstValidation) train, in [firstValidation, firstTest)
 * validate, values from firstTest on are held out.
 */
export interface Split {
  firstTarget: number;
  firstValidation: number;
  firstTest: number;
  trainWindows: number;
  validationWindows: number;
}

type SplitSpec = Pick<NetworkSpec, 'windowSteps' | 'split'>;

/**
 * @param length number of values in the series
 * @throws AppFailure 'series-too-short' where not one window could train
 */
export function splitSeries(length: number, spec: SplitSpec): Split {
  const { windowSteps } = spec;
  const { testSteps, validationShare } = spec.split;
  const windows = length - testSteps - windowSteps;
  if (windows < 1) {
    throw new AppFailure(
      appError('series-too-short', {
        series: 'the series',
        length,
        window: windowSteps,
        test: testSteps,
        needed: windowSteps + testSteps + 1,
      }),
    );
  }
  const validationWindows = Math.min(Math.round(windows * validationShare), windows - 1);
  const firstTest = length - testSteps;
  return {
    firstTarget: windowSteps,
    firstValidation: firstTest - validationWindows,
    firstTest,
    trainWindows: windows - validationWindows,
    validationWindows,
  };
}
