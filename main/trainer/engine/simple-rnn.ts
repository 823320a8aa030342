import type { Activation } from '@shared/domain/network-spec';
import { type ActivationKernels, activationKernels } from './activations';
import type { Kernels, TensorId } from './kernels';
import type { LayerPass, LayerShape, PlannedLayer } from './layer';
import { add, matMul, reshape, stack, transpose } from './products';
import {
  gradientsFromAbove,
  inputGradient,
  plusRecurrent,
  projectInput,
  stackRows,
  writeWeightGradients,
} from './recurrence';

/**
 * h_t = act(x_t·W_x + h_{t-1}·W_h + b), h_0 = 0 (Elman 1990).
 *
 * Parameters: W_x [inputs, units], W_h [units, units], b [units].
 */
export class SimpleRnn implements PlannedLayer {
  readonly #kernels: Kernels;
  readonly #shape: LayerShape;
  readonly #activation: ActivationKernels;

  constructor(kernels: Kernels, shape: LayerShape, activation: Activation) {
    this.#kernels = kernels;
    this.#shape = shape;
    this.#activation = activationKernels[activation];
  }

  forward(parameters: Float32Array, input: TensorId, batch: number): LayerPass {
    const kernels = this.#kernels;
    const activation = this.#activation;
    const { steps, inputs, units } = this.#shape;
    const shape = { ...this.#shape, batch };
    const inputCount = inputs * units;
    const weightCount = inputCount + units * units;
    const inputWeights = kernels.tensor([inputs, units], parameters.subarray(0, inputCount));
    const recurrentWeights = kernels.tensor(
      [units, units],
      parameters.subarray(inputCount, weightCount),
    );
    const bias = kernels.tensor([units], parameters.subarray(weightCount));
    const projected = projectInput(kernels, input, inputWeights, bias, {
      ...shape,
      columns: units,
    });
    const sums: TensorId[] = [];
    const hidden: TensorId[] = [];
    for (let step = 0; step < steps; step++) {
      const own = projected[step]!;
      const sum =
        step === 0 ? own : add(kernels, own, matMul(kernels, hidden[step - 1]!, recurrentWeights));
      sums.push(sum);
      hidden.push(activation.forward(kernels, sum));
    }
    return {
      sequence: () => stack(kernels, hidden),
      last: () => kernels.read(hidden[steps - 1]!),
      backward: (gradient, gradients, wantsInput) => {
        const above = gradientsFromAbove(kernels, gradient, shape);
        const transposed = transpose(kernels, recurrentWeights);
        const deltas = new Array<TensorId>(steps);
        let recurrent: TensorId | null = null;
        for (let step = steps - 1; step >= 0; step--) {
          // ∂L/∂h_t, then δ_t = ∂L/∂h_t ⊙ act′, then ∂L/∂h_{t-1} = δ_t·W_hᵀ.
          const ofHidden = plusRecurrent(kernels, above[step]!, recurrent);
          const delta = activation.backward(kernels, sums[step]!, hidden[step]!, ofHidden);
          deltas[step] = delta;
          if (step > 0) recurrent = matMul(kernels, delta, transposed);
        }
        const start = kernels.tensor([batch, units], new Float32Array(batch * units));
        const rows = {
          input: reshape(kernels, input, [steps * batch, inputs]),
          hidden: stackRows(kernels, [start, ...hidden.slice(0, -1)], batch, units),
          deltas: stackRows(kernels, deltas, batch, units),
        };
        writeWeightGradients(
          kernels,
          rows,
          gradients.subarray(0, weightCount),
          gradients.subarray(weightCount),
        );
        return wantsInput ? inputGradient(kernels, rows.deltas, inputWeights, shape) : null;
      },
    };
  }
}
