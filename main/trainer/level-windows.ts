import { stepFeatures } from '@shared/domain/network/step-features';
import type { NetworkSpec } from '@shared/domain/network-spec';
import { type LevelSpec, levelOf } from './data/window-level';
import type { Batch, Network } from './network';

/**
 * Makes a network see the series of each window relative to its level, and predict from there: a
 * series that trends leaves the range that it was trained on, its windows do not. Errors are the same
 * either way, since a window and its targets are shifted by the same level. Channels stay as they
 * are.
 */
export function levelWindows(
  network: Network,
  spec: LevelSpec & Pick<NetworkSpec, 'inputs'>,
): Network {
  const features = stepFeatures(spec);
  const size = spec.windowSteps * features;
  const levelsOf = (windows: Float32Array) =>
    Float32Array.from({ length: windows.length / size }, (_, row) =>
      levelOf(windows, row * size, spec, features),
    );
  const lower = (windows: Float32Array, levels: Float32Array) =>
    shift(windows, levels, -1, features);
  const level = ({ windows, targets, weights }: Batch): Batch => {
    const levels = levelsOf(windows);
    return { windows: lower(windows, levels), targets: shift(targets, levels, -1), weights };
  };
  return {
    ...network,
    trainBatch: (batch, learningRate, random) =>
      network.trainBatch(level(batch), learningRate, random),
    evaluate: (batch) => network.evaluate(level(batch)),
    predict(windows) {
      const levels = levelsOf(windows);
      return shift(network.predict(lower(windows, levels)), levels, 1);
    },
    predictDistribution(windows) {
      const levels = levelsOf(windows);
      const distribution = network.predictDistribution(lower(windows, levels));
      return distribution && { ...distribution, values: shift(distribution.values, levels, 1) };
    },
  };
}

/**
 * values [levels.length, any] + sign · the level of their row, as a new array.
 *
 * @param every the first column and each so many behind it are shifted, no other
 */
function shift(values: Float32Array, levels: Float32Array, sign: 1 | -1, every = 1): Float32Array {
  const columns = values.length / levels.length;
  return values.map((value, index) =>
    index % every === 0 ? value + sign * levels[Math.floor(index / columns)]! : value,
  );
}
