import type { GruLayerSpec } from '@shared/domain/network-spec';
import { type ActivationKernels, activationKernels } from './activations';
import { gruParts } from './gru';
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
  subtract,
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

/** One step of the forward pass: sums before, values after the activations. */
interface Step {
  before: TensorId;
  resetSum: TensorId;
  reset: TensorId;
  updateSum: TensorId;
  update: TensorId;
  /** r ⊙ h_{t-1}. */
  resetHidden: TensorId;
  candidateSum: TensorId;
  candidate: TensorId;
  hidden: TensorId;
}

/** Both products' weights, split into rows of x and rows of h, and turned for the way back. */
interface Weights {
  gateInput: TensorId;
  gateHidden: TensorId;
  candidateInput: TensorId;
  candidateHidden: TensorId;
}

/**
 * GRU with any activation per gate, composed of elementwise kernels. Same equations and the same
 * parameters in the same order as the fused layer (./gru), reset before the recurrent product.
 */
export class GruComposed implements PlannedLayer {
  readonly #kernels: Kernels;
  readonly #shape: LayerShape;
  readonly #update: ActivationKernels;
  readonly #reset: ActivationKernels;
  readonly #candidate: ActivationKernels;

  constructor(kernels: Kernels, shape: LayerShape, layer: GruLayerSpec) {
    this.#kernels = kernels;
    this.#shape = shape;
    this.#update = activationKernels[layer.gates.update.activation];
    this.#reset = activationKernels[layer.gates.reset.activation];
    this.#candidate = activationKernels[layer.gates.candidate.activation];
  }

  forward(parameters: Float32Array, input: TensorId, batch: number): LayerPass {
    const kernels = this.#kernels;
    const { steps, inputs, units } = this.#shape;
    const shape = { ...this.#shape, batch };
    const parts = gruParts(parameters, this.#shape);
    const weights: Weights = {
      gateInput: kernels.tensor(
        [inputs, 2 * units],
        parts.gateWeights.subarray(0, inputs * 2 * units),
      ),
      gateHidden: kernels.tensor(
        [units, 2 * units],
        parts.gateWeights.subarray(inputs * 2 * units),
      ),
      candidateInput: kernels.tensor(
        [inputs, units],
        parts.candidateWeights.subarray(0, inputs * units),
      ),
      candidateHidden: kernels.tensor(
        [units, units],
        parts.candidateWeights.subarray(inputs * units),
      ),
    };
    const gateBias = kernels.tensor([2 * units], parts.gateBias);
    const candidateBias = kernels.tensor([units], parts.candidateBias);
    const gateInputs = projectInput(kernels, input, weights.gateInput, gateBias, {
      ...shape,
      columns: 2 * units,
    });
    const candidateInputs = projectInput(kernels, input, weights.candidateInput, candidateBias, {
      ...shape,
      columns: units,
    });
    const start = kernels.tensor([batch, units], new Float32Array(batch * units));
    const passed: Step[] = [];
    for (let step = 0; step < steps; step++) {
      const before = passed[step - 1]?.hidden ?? start;
      passed.push(this.#step(gateInputs[step]!, candidateInputs[step]!, before, weights));
    }
    return {
      sequence: () =>
        stack(
          kernels,
          passed.map((step) => step.hidden),
        ),
      last: () => kernels.read(passed[steps - 1]!.hidden),
      backward: (gradient, gradients, wantsInput) => {
        const above = gradientsFromAbove(kernels, gradient, shape);
        const gateTransposed = transpose(kernels, weights.gateHidden);
        const candidateTransposed = transpose(kernels, weights.candidateHidden);
        const gateDeltas = new Array<TensorId>(steps);
        const candidateDeltas = new Array<TensorId>(steps);
        let recurrent: TensorId | null = null;
        for (let step = steps - 1; step >= 0; step--) {
          const ofHidden = plusRecurrent(kernels, above[step]!, recurrent);
          const back = this.#stepBack(passed[step]!, ofHidden, gateTransposed, candidateTransposed);
          gateDeltas[step] = back.gateDelta;
          candidateDeltas[step] = back.candidateDelta;
          recurrent = back.ofBefore;
        }
        const rowsOf = (pick: (step: Step) => TensorId) =>
          stackRows(kernels, passed.map(pick), batch, units);
        const inputRows = reshape(kernels, input, [steps * batch, inputs]);
        const gateRows = stackRows(kernels, gateDeltas, batch, 2 * units);
        const candidateRows = stackRows(kernels, candidateDeltas, batch, units);
        const into = gruParts(gradients, this.#shape);
        writeWeightGradients(
          kernels,
          { input: inputRows, hidden: rowsOf((step) => step.before), deltas: gateRows },
          into.gateWeights,
          into.gateBias,
        );
        writeWeightGradients(
          kernels,
          { input: inputRows, hidden: rowsOf((step) => step.resetHidden), deltas: candidateRows },
          into.candidateWeights,
          into.candidateBias,
        );
        if (!wantsInput) return null;
        return add(
          kernels,
          inputGradient(kernels, gateRows, weights.gateInput, shape),
          inputGradient(kernels, candidateRows, weights.candidateInput, shape),
        );
      },
    };
  }

  #step(gateInput: TensorId, candidateInput: TensorId, before: TensorId, weights: Weights): Step {
    const kernels = this.#kernels;
    const gateSum = add(kernels, gateInput, matMul(kernels, before, weights.gateHidden));
    const [resetSum, updateSum] = splitColumns(kernels, gateSum, 2);
    const reset = this.#reset.forward(kernels, resetSum!);
    const update = this.#update.forward(kernels, updateSum!);
    const resetHidden = multiply(kernels, reset, before);
    const candidateSum = add(
      kernels,
      candidateInput,
      matMul(kernels, resetHidden, weights.candidateHidden),
    );
    const candidate = this.#candidate.forward(kernels, candidateSum);
    // u ⊙ h_{t-1} + (1 − u) ⊙ c = c + u ⊙ (h_{t-1} − c).
    const difference = subtract(kernels, before, candidate);
    const hidden = add(kernels, candidate, multiply(kernels, update, difference));
    return {
      before,
      resetSum: resetSum!,
      reset,
      updateSum: updateSum!,
      update,
      resetHidden,
      candidateSum,
      candidate,
      hidden,
    };
  }

  /** @returns δ of both products and ∂L/∂h_{t-1} */
  #stepBack(
    step: Step,
    ofHidden: TensorId,
    gateTransposed: TensorId,
    candidateTransposed: TensorId,
  ): { gateDelta: TensorId; candidateDelta: TensorId; ofBefore: TensorId } {
    const kernels = this.#kernels;
    const keeps = multiply(kernels, ofHidden, step.update);
    // ∂L/∂c = ∂L/∂h ⊙ (1 − u), ∂L/∂u = ∂L/∂h ⊙ (h_{t-1} − c).
    const candidateDelta = this.#candidate.backward(
      kernels,
      step.candidateSum,
      step.candidate,
      subtract(kernels, ofHidden, keeps),
    );
    const ofUpdate = multiply(kernels, ofHidden, subtract(kernels, step.before, step.candidate));
    // ∂L/∂(r ⊙ h_{t-1}) = δ_c·W_cᵀ.
    const ofResetHidden = matMul(kernels, candidateDelta, candidateTransposed);
    const ofReset = multiply(kernels, ofResetHidden, step.before);
    const gateDelta = joinColumns(kernels, [
      this.#reset.backward(kernels, step.resetSum, step.reset, ofReset),
      this.#update.backward(kernels, step.updateSum, step.update, ofUpdate),
    ]);
    const throughGates = matMul(kernels, gateDelta, gateTransposed);
    const throughReset = multiply(kernels, ofResetHidden, step.reset);
    const ofBefore = add(kernels, add(kernels, throughGates, throughReset), keeps);
    return { gateDelta, candidateDelta, ofBefore };
  }
}
