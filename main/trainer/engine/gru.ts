import type { Kernels, TensorId } from './kernels';
import type { LayerPass, LayerShape, PlannedLayer } from './layer';
import { multiply, reshape, stack, unstack } from './products';
import { gradientsFromAbove, plusRecurrent, stackRows, writeWeightGradients } from './recurrence';

/**
 * GRU with the standard activations on the fused kernels, one GRUBlockCell per step forward and
 * one GRUBlockCellGrad per step backward (tensorflow/core/kernels/rnn/gru_ops.h), reset before the
 * recurrent product (Cho et al. 2014):
 *
 *   r, u = σ([x_t, h_{t-1}]·W_ru + b_ru), c = tanh([x_t, r ⊙ h_{t-1}]·W_c + b_c)
 *   h_t = u ⊙ h_{t-1} + (1 − u) ⊙ c
 *
 * Parameters: W_ru [inputs + units, 2·units] (columns reset, update), W_c [inputs + units, units],
 * b_ru [2·units], b_c [units].
 */
export class Gru implements PlannedLayer {
  readonly #kernels: Kernels;
  readonly #shape: LayerShape;

  constructor(kernels: Kernels, shape: LayerShape) {
    this.#kernels = kernels;
    this.#shape = shape;
  }

  forward(parameters: Float32Array, input: TensorId, batch: number): LayerPass {
    const kernels = this.#kernels;
    const { steps, inputs, units } = this.#shape;
    const shape = { ...this.#shape, batch };
    const parts = gruParts(parameters, this.#shape);
    const weights = [
      kernels.tensor([inputs + units, 2 * units], parts.gateWeights),
      kernels.tensor([inputs + units, units], parts.candidateWeights),
      kernels.tensor([2 * units], parts.gateBias),
      kernels.tensor([units], parts.candidateBias),
    ];
    const inputSteps = unstack(kernels, input, steps);
    const before = [kernels.tensor([batch, units], new Float32Array(batch * units))];
    const cells: TensorId[][] = [];
    for (let step = 0; step < steps; step++) {
      const cell = kernels.runMany(
        'GRUBlockCell',
        [inputSteps[step]!, before[step]!, ...weights],
        4,
      );
      cells.push(cell);
      before.push(cell[3]!);
    }
    return {
      sequence: () => stack(kernels, before.slice(1)),
      last: () => kernels.read(before[steps]!),
      backward: (gradient, gradients, wantsInput) => {
        const above = gradientsFromAbove(kernels, gradient, shape);
        const ofInput = new Array<TensorId>(steps);
        const candidateDeltas = new Array<TensorId>(steps);
        const gateDeltas = new Array<TensorId>(steps);
        let recurrent: TensorId | null = null;
        for (let step = steps - 1; step >= 0; step--) {
          const ofHidden = plusRecurrent(kernels, above[step]!, recurrent);
          const [reset, update, candidate] = cells[step]!;
          const results = kernels.runMany(
            'GRUBlockCellGrad',
            [inputSteps[step]!, before[step]!, ...weights, reset!, update!, candidate!, ofHidden],
            4,
          );
          ofInput[step] = results[0]!;
          recurrent = results[1]!;
          candidateDeltas[step] = results[2]!;
          gateDeltas[step] = results[3]!;
        }
        const inputRows = reshape(kernels, input, [steps * batch, inputs]);
        const hiddenRows = stackRows(kernels, before.slice(0, -1), batch, units);
        const resets = cells.map((cell) => cell[0]!);
        const resetRows = multiply(kernels, hiddenRows, stackRows(kernels, resets, batch, units));
        const into = gruParts(gradients, this.#shape);
        writeWeightGradients(
          kernels,
          {
            input: inputRows,
            hidden: hiddenRows,
            deltas: stackRows(kernels, gateDeltas, batch, 2 * units),
          },
          into.gateWeights,
          into.gateBias,
        );
        writeWeightGradients(
          kernels,
          {
            input: inputRows,
            hidden: resetRows,
            deltas: stackRows(kernels, candidateDeltas, batch, units),
          },
          into.candidateWeights,
          into.candidateBias,
        );
        return wantsInput ? stack(kernels, ofInput) : null;
      },
    };
  }
}

/** Views of a GRU's parameters (or gradients), in their flat order. */
export function gruParts(flat: Float32Array, shape: Pick<LayerShape, 'inputs' | 'units'>) {
  const { inputs, units } = shape;
  const rows = inputs + units;
  const gateEnd = rows * 2 * units;
  const candidateEnd = gateEnd + rows * units;
  return {
    gateWeights: flat.subarray(0, gateEnd),
    candidateWeights: flat.subarray(gateEnd, candidateEnd),
    gateBias: flat.subarray(candidateEnd, candidateEnd + 2 * units),
    candidateBias: flat.subarray(candidateEnd + 2 * units),
  };
}
