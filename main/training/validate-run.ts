import { type AppError, appError } from '@shared/domain/app-error';
import { forecastSteps } from '@shared/domain/network/layer-shapes';
import type { NetworkSpec } from '@shared/domain/network-spec';

/** One window is no sample: at least two must lie before the test part. */
const leastWindows = 2;

/** What stands in the way of training `spec` on `values`; null where nothing does. */
export function findRunProblem(
  spec: NetworkSpec,
  seriesName: string,
  values: Float64Array,
): AppError | null {
  const reach = forecastSteps(spec) - 1;
  const needed = spec.windowSteps + spec.split.testSteps + reach + leastWindows;
  if (values.length < needed) {
    return appError('series-too-short', {
      series: seriesName,
      length: values.length,
      window: spec.windowSteps,
      test: spec.split.testSteps,
      needed,
    });
  }
  const [first] = values;
  const trained = values.subarray(0, values.length - spec.split.testSteps);
  if (first !== undefined && trained.every((value) => value === first)) {
    return appError('series-constant', { series: seriesName, value: first });
  }
  return null;
}
