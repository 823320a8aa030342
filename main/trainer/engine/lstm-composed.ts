import type { LstmLayerSpec } from '@shared/domain/network-spec';
import { type ActivationKernels, activationKernels } from './activations';
import type { Kernels, TensorId } from './kernels';
import type { LayerPass, LayerShape, PlannedLayer } from './layer';
import {
  add,
  joinColumns,
  matMul,
  multiply,
  reshape,
  splitColumns,
  stack,
  transpose,
} from './products';
import {
  gradientsFromAbove,
  inputGradient,
  plusRecurrent,
  projectInput,
  stackRows,
  writeWeightGradients,
} from './recurrence';

/** One step of the forward pass, by gate: sums z, activations y. */
interface Step {
  sums: TensorId[];
  gates: TensorId[];
  cell: TensorId;
  cellOutput: TensorId;
  hidden: TensorId;
}

/**
 * LSTM with any activation per gate, composed of elementwise kernels. Same equations and the same
 * parameters in the same order as the fused layer (./lstm): columns input, forget, candidate,
 * output; h_t = o ⊙ act(c_t).
 */
export class LstmComposed implements PlannedLayer {
  readonly #kernels: Kernels;
  readonly #shape: LayerShape;
  readonly #gates: ActivationKernels[];
  readonly #outputActivation: ActivationKernels;

  constructor(kernels: Kernels, shape: LayerShape, layer: LstmLayerSpec) {
    this.#kernels = kernels;
    this.#shape = shape;
    const { input, forget, candidate, output } = layer.gates;
    this.#gates = [input, forget, candidate, output].map(
      (gate) => activationKernels[gate.activation],
    );
    this.#outputActivation = activationKernels[layer.outputActivation];
  }

  forward(parameters: Float32Array, input: TensorId, batch: number): LayerPass {
    const kernels = this.#kernels;
    const { steps, inputs, units } = this.#shape;
    const columns = 4 * units;
    const shape = { ...this.#shape, batch };
    const inputCount = inputs * columns;
    const weightCount = inputCount + units * columns;
    const inputWeights = kernels.tensor([inputs, columns], parameters.subarray(0, inputCount));
    const recurrentWeights = kernels.tensor(
      [units, columns],
      parameters.subarray(inputCount, weightCount),
    );
    const bias = kernels.tensor([columns], parameters.subarray(weightCount));
    const projected = projectInput(kernels, input, inputWeights, bias, { ...shape, columns });
    const start = kernels.tensor([batch, units], new Float32Array(batch * units));
    const passed: Step[] = [];
    for (const own of projected) {
      const previous = passed[passed.length - 1];
      passed.push(this.#step(own, previous, recurrentWeights, start));
    }
    const hidden = passed.map((step) => step.hidden);
    return {
      sequence: () => stack(kernels, hidden),
      last: () => kernels.read(hidden[steps - 1]!),
      backward: (gradient, gradients, wantsInput) => {
        const above = gradientsFromAbove(kernels, gradient, shape);
        const transposed = transpose(kernels, recurrentWeights);
        const deltas = new Array<TensorId>(steps);
        let ofNextHidden: TensorId | null = null;
        let ofNextCell: TensorId | null = null;
        for (let step = steps - 1; step >= 0; step--) {
          const ofHidden = plusRecurrent(kernels, above[step]!, ofNextHidden);
          const cellBefore = passed[step - 1]?.cell ?? start;
          const back = this.#stepBack(passed[step]!, cellBefore, ofHidden, ofNextCell);
          deltas[step] = back.delta;
          ofNextCell = back.ofCellBefore;
          if (step > 0) ofNextHidden = matMul(kernels, back.delta, transposed);
        }
        const rows = {
          input: reshape(kernels, input, [steps * batch, inputs]),
          hidden: stackRows(kernels, [start, ...hidden.slice(0, -1)], batch, units),
          deltas: stackRows(kernels, deltas, batch, columns),
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

  #step(own: TensorId, previous: Step | undefined, weights: TensorId, start: TensorId): Step {
    const kernels = this.#kernels;
    const sum =
      previous === undefined ? own : add(kernels, own, matMul(kernels, previous.hidden, weights));
    const sums = splitColumns(kernels, sum, 4);
    const gates = sums.map((part, gate) => this.#gates[gate]!.forward(kernels, part));
    const [input, forget, candidate, output] = gates;
    const cell = add(
      kernels,
      multiply(kernels, forget!, previous?.cell ?? start),
      multiply(kernels, input!, candidate!),
    );
    const cellOutput = this.#outputActivation.forward(kernels, cell);
    return { sums, gates, cell, cellOutput, hidden: multiply(kernels, output!, cellOutput) };
  }

  /** @returns δ = ∂L/∂(gate sums) [batch, 4·units] and ∂L/∂c_{t-1} */
  #stepBack(
    step: Step,
    cellBefore: TensorId,
    ofHidden: TensorId,
    ofNextCell: TensorId | null,
  ): { delta: TensorId; ofCellBefore: TensorId } {
    const kernels = this.#kernels;
    const [input, forget, candidate, output] = step.gates;
    // ∂L/∂c_t = ∂L/∂h_t ⊙ o ⊙ act′(c_t) + ∂L/∂c_t from step t + 1.
    const throughHidden = this.#outputActivation.backward(
      kernels,
      step.cell,
      step.cellOutput,
      multiply(kernels, ofHidden, output!),
    );
    const ofCell = plusRecurrent(kernels, throughHidden, ofNextCell);
    const ofGates = [
      multiply(kernels, ofCell, candidate!),
      multiply(kernels, ofCell, cellBefore),
      multiply(kernels, ofCell, input!),
      multiply(kernels, ofHidden, step.cellOutput),
    ];
    const deltas = ofGates.map((gradient, gate) =>
      this.#gates[gate]!.backward(kernels, step.sums[gate]!, step.gates[gate]!, gradient),
    );
    return {
      delta: joinColumns(kernels, deltas),
      ofCellBefore: multiply(kernels, ofCell, forget!),
    };
  }
}
