import type { Batch, BatchResult, Distribution, Network } from '../../main/trainer/network';
import { createOptimizerState } from '../../main/trainer/optimizer/optimizer-state';

export interface FakeAnswers {
  /** Numbers of the flat array; the first counts the batches trained. */
  parameterCount?: number;
  windowSteps?: number;
  /** Values of each prediction. */
  forecastSteps?: number;
  /** @param batch 1 for the first */
  trainBatch?: (batch: number, given: Batch) => Partial<BatchResult>;
  /** @param carried passes whose states this one starts from */
  evaluate?: (given: Batch, carried: number) => number;
  /** @param carried as in `evaluate` */
  predict?: (window: Float32Array, carried: number) => number | number[];
  predictDistribution?: (windows: Float32Array) => Distribution | null;
}

export interface FakeNetwork extends Network {
  disposed: boolean;
  /** Learning rates of the batches trained so far. */
  rates: number[];
  /** Batches trained so far. */
  trained: Batch[];
  /** For each batch trained, the passes whose states it started from. */
  carried: number[];
}

const norm = { before: 1, after: 1 };

/** A network of plain JavaScript, with the answers that a test gives it. */
export function fakeNetwork(answers: FakeAnswers = {}): FakeNetwork {
  const { parameterCount = 1, windowSteps = 1, forecastSteps = 1 } = answers;
  const parameters = new Float32Array(parameterCount);
  let carries = false;
  let passes = 0;
  const pass = () => {
    const before = carries ? passes : 0;
    passes = before + 1;
    return before;
  };
  const network: FakeNetwork = {
    parameterCount,
    trainableCount: parameterCount,
    parameters,
    optimizer: createOptimizerState(parameterCount),
    forecastSteps,
    disposed: false,
    rates: [],
    trained: [],
    carried: [],
    trainBatch(batch, learningRate) {
      network.trained.push(batch);
      network.rates.push(learningRate);
      network.carried.push(pass());
      const count = network.trained.length;
      parameters[0] = count;
      const asked = answers.trainBatch?.(count, batch);
      return { loss: 1, gradient: norm, layers: [norm], ...asked };
    },
    evaluate(batch) {
      const before = pass();
      return answers.evaluate?.(batch, before) ?? 0.5;
    },
    predict(windows) {
      const before = pass();
      const rows = windows.length / windowSteps;
      const predictions = new Float32Array(rows * forecastSteps);
      for (let row = 0; row < rows; row++) {
        const window = windows.subarray(row * windowSteps, (row + 1) * windowSteps);
        const predicted = answers.predict?.(window, before) ?? 0;
        predictions.set([predicted].flat(), row * forecastSteps);
      }
      return predictions;
    },
    predictDistribution(windows) {
      pass();
      return answers.predictDistribution?.(windows) ?? null;
    },
    carryStates(carry) {
      carries = carry;
    },
    resetStates() {
      passes = 0;
    },
    dispose() {
      network.disposed = true;
    },
  };
  return network;
}
