import type { Network } from './network';

/**
 * Makes a network see each window relative to its last value, and predict the step from there: a
 * series that trends leaves the range that it was trained on, its windows do not. Errors are the
 * same either way, since a window and its target are shifted by the same level.
 */
export function levelWindows(network: Network, windowSteps: number): Network {
  return {
    parameterCount: network.parameterCount,
    parameters: network.parameters,
    optimizer: network.optimizer,
    trainBatch(inputs, targets) {
      const levels = levelsOf(inputs, windowSteps);
      return network.trainBatch(without(inputs, levels, windowSteps), without(targets, levels, 1));
    },
    evaluate(inputs, targets) {
      const levels = levelsOf(inputs, windowSteps);
      return network.evaluate(without(inputs, levels, windowSteps), without(targets, levels, 1));
    },
    predict(windows) {
      const levels = levelsOf(windows, windowSteps);
      const steps = network.predict(without(windows, levels, windowSteps));
      return steps.map((step, row) => step + levels[row]!);
    },
    dispose: () => network.dispose(),
  };
}

/** The last value of each window, [windows.length / windowSteps]. */
function levelsOf(windows: Float32Array, windowSteps: number): Float32Array {
  return Float32Array.from(
    { length: windows.length / windowSteps },
    (_, row) => windows[(row + 1) * windowSteps - 1]!,
  );
}

/** Values [levels.length, columns] less the level of their row, as a new array. */
function without(values: Float32Array, levels: Float32Array, columns: number): Float32Array {
  return values.map((value, index) => value - levels[Math.floor(index / columns)]!);
}
