import { type AppError, appError } from '@shared/domain/app-error';
import { forecastSteps } from '@shared/domain/network/layer-shapes';
import { splitWindows } from '@shared/domain/network/split-windows';
import { findWholeWindows } from '@shared/domain/network/whole-windows';
import type { NetworkSpec } from '@shared/domain/network-spec';
import type { InputChannel } from '../project/series-reader';

/** One window is no sample: at least two must lie before the test part. */
const leastWindows = 2;

/**
 * What stands in the way of training `spec`; null where nothing does.
 *
 * @param values NaN where one is missing
 */
export function findRunProblem(
  spec: NetworkSpec,
  seriesName: string,
  values: Float64Array,
  inputs: readonly InputChannel[],
): AppError | null {
  return (
    findShortness(spec, seriesName, values) ??
    findGaps(spec, seriesName, values, inputs) ??
    findConstant(spec, [{ name: seriesName, values }, ...inputs.filter(({ scaled }) => scaled)])
  );
}

function findShortness(
  spec: NetworkSpec,
  series: string,
  { length }: Float64Array,
): AppError | null {
  const { windowSteps: window, split } = spec;
  const { testSteps: test } = split;
  const needed = window + test + forecastSteps(spec) - 1 + leastWindows;
  if (length >= needed) return null;
  return appError('series-too-short', { series, length, window, test, needed });
}

function findGaps(
  spec: NetworkSpec,
  series: string,
  values: Float64Array,
  inputs: readonly InputChannel[],
): AppError | null {
  const { windowSteps: window } = spec;
  const possible = splitWindows(values.length, spec).train;
  const { canTrain } = findWholeWindows(values, inputs, spec);
  let windows = 0;
  for (let at = 0; at < possible; at++) windows += canTrain(window + at) ? 1 : 0;
  const needed = Math.min(leastWindows, possible);
  if (windows >= needed) return null;
  return appError('windows-incomplete', { series, windows, possible, window, needed });
}

function findConstant(
  { split }: NetworkSpec,
  channels: readonly { name: string; values: Float64Array }[],
): AppError | null {
  const end = (channels[0]?.values.length ?? 0) - split.testSteps;
  for (const { name, values } of channels) {
    const trained = values.subarray(0, end).filter((value) => !Number.isNaN(value));
    const [first] = trained;
    if (first !== undefined && trained.every((value) => value === first)) {
      return appError('series-constant', { series: name, value: first });
    }
  }
  return null;
}
