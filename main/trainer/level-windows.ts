import { type LevelSpec, levelOf } from './data/window-level';
import type { Batch, Network } from './network';

/**
 * Makes a network see each window relative to its level, and predict from there: a series that
 * trends leaves the range that it was trained on, its windows do not. Errors are the same either
 * way, since a window and its targets are shifted by the same level.
 */
export function levelWindows(network: Network, spec: LevelSpec): Network {
  const { windowSteps } = spec;
  const levelsOf = (windows: Float32Array) =>
    Float32Array.from({ length: windows.length / windowSteps }, (_, row) =>
      levelOf(windows, row * windowSteps, spec),
    );
  const level = ({ windows, targets, weights }: Batch): Batch => {
    const levels = levelsOf(windows);
    return { windows: shift(windows, levels, -1), targets: shift(targets, levels, -1), weights };
  };
  return {
    ...network,
    trainBatch: (batch, learningRate, random) =>
      network.trainBatch(level(batch), learningRate, random),
    evaluate: (batch) => network.evaluate(level(batch)),
    predict(windows) {
      const levels = levelsOf(windows);
      return shift(network.predict(shift(windows, levels, -1)), levels, 1);
    },
    predictDistribution(windows) {
      const levels = levelsOf(windows);
      const distribution = network.predictDistribution(shift(windows, levels, -1));
      return distribution && { ...distribution, values: shift(distribution.values, levels, 1) };
    },
  };
}

/** values [levels.length, any] + sign · the level of their row, as a new array. */
function shift(values: Float32Array, levels: Float32Array, sign: 1 | -1): Float32Array {
  const columns = values.length / levels.length;
  return values.map((value, index) => value + sign * levels[Math.floor(index / columns)]!);
}
