import type { BatchResult, Network } from '../../main/trainer/network';
import { createAdamState } from '../../main/trainer/optimizer/adam';

/** A network of plain JavaScript: one parameter, the answers that a test gives it. */
export function fakeNetwork(
  answers: {
    /** @param batch 1 for the first */
    trainBatch?: (batch: number) => Partial<BatchResult>;
    predict?: (window: Float32Array) => number;
    windowSteps?: number;
  } = {},
): Network & { disposed: boolean } {
  const steps = answers.windowSteps ?? 1;
  let batches = 0;
  const parameters = new Float32Array(1);
  const predict = (windows: Float32Array) =>
    Float32Array.from({ length: windows.length / steps }, (_, row) =>
      (answers.predict ?? (() => 0))(windows.subarray(row * steps, (row + 1) * steps)),
    );
  return {
    parameterCount: 1,
    parameters,
    optimizer: createAdamState(1),
    disposed: false,
    trainBatch() {
      batches += 1;
      parameters[0] = batches;
      return { loss: 1, gradientNorm: 1, clipped: false, ...answers.trainBatch?.(batches) };
    },
    evaluate: () => 0.5,
    predict,
    dispose() {
      this.disposed = true;
    },
  };
}
