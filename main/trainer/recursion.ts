import type { NetworkSpec } from '@shared/domain/network-spec';
import type { InputTable } from './data/input-table';
import { windowsBefore } from './data/windows';
import { runHistories } from './histories';
import type { Network } from './network';
import type { Pace } from './pace';

export interface RecursionOptions {
  /** Steps of each history, a whole number of windows. */
  depth: number;
  spec: Pick<NetworkSpec, 'windowSteps'>;
  horizonSteps: number;
  /**
   * What comes after each window.
   *
   * @param windows [rows, windowSteps, features]
   * @returns [rows, network.forecastSteps]
   */
  next(windows: Float32Array): Float32Array;
}

/**
 * Forecasts many steps by few: what comes next becomes the newest of each history, which slides on,
 * as often as the horizon needs. A network that gives several values at once goes in blocks, whose
 * last may reach past the horizon. Beside a prediction stands what its step sees of each channel:
 * the table's own value where it is known ahead, else the last one before the origin.
 *
 * @param origins each at least `depth`; one may come several times
 * @returns scaled values [origins.length, horizonSteps]
 */
export async function forecastRecursively(
  network: Network,
  table: InputTable,
  origins: Int32Array,
  { depth, spec, horizonSteps, next }: RecursionOptions,
  pace: Pace,
): Promise<Float32Array> {
  const { windowSteps } = spec;
  const { features } = table;
  const ahead = network.forecastSteps;
  const histories = windowsBefore(table, origins, depth);
  const size = depth * features;
  const forecasts = new Float32Array(origins.length * horizonSteps);
  for (let done = 0; done < horizonSteps; done += ahead) {
    await pace.breathe();
    const block = runHistories(network, histories, { depth, windowSteps, features }, next);
    for (let row = 0; row < origins.length; row++) {
      const values = block.subarray(row * ahead, (row + 1) * ahead);
      forecasts.set(values.subarray(0, horizonSteps - done), row * horizonSteps + done);
      const steps = stepsAhead(table, origins[row]!, done, values);
      slide(histories.subarray(row * size, (row + 1) * size), steps);
    }
  }
  return forecasts;
}

/**
 * What the network sees at the steps from `origin + done` on, [values.length, features].
 *
 * @param values predicted for these steps
 */
function stepsAhead(
  { rows, features, knownAhead }: InputTable,
  origin: number,
  done: number,
  values: Float32Array,
): Float32Array {
  if (features === 1) return values;
  const steps = new Float32Array(values.length * features);
  values.forEach((value, at) => {
    steps[at * features] = value;
    knownAhead.forEach((isKnown, channel) => {
      const step = isKnown ? origin + done + at : origin - 1;
      steps[at * features + 1 + channel] = rows[step * features + 1 + channel] ?? Number.NaN;
    });
  });
  return steps;
}

/** Drops the oldest steps of a history for as many new ones. */
function slide(history: Float32Array, steps: Float32Array): void {
  const newest = steps.subarray(Math.max(steps.length - history.length, 0));
  history.copyWithin(0, newest.length);
  history.set(newest, history.length - newest.length);
}
