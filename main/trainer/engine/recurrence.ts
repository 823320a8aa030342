import type { Kernels, TensorId } from './kernels';
import type { LayerShape, OutputGradient } from './layer';
import {
  add,
  matMul,
  matMulTransposed,
  reshape,
  stack,
  sumRows,
  transpose,
  unstack,
} from './products';

/** Parts that every layer with one kernel call per step shares. */

/** x_t·W_x + b for all steps in one product: [steps, batch, inputs] → steps × [batch, columns]. */
export function projectInput(
  kernels: Kernels,
  input: TensorId,
  weights: TensorId,
  bias: TensorId,
  shape: LayerShape & { batch: number; columns: number },
): TensorId[] {
  const { steps, inputs, batch, columns } = shape;
  const rows = reshape(kernels, input, [steps * batch, inputs]);
  const projected = kernels.run('BiasAdd', [matMul(kernels, rows, weights), bias]);
  return unstack(kernels, reshape(kernels, projected, [steps, batch, columns]), steps);
}

/**
 * ∂L/∂h_t from above for each step: null where nothing above uses h_t. The recurrent part of the
 * gradient is added by `plusRecurrent`.
 */
export function gradientsFromAbove(
  kernels: Kernels,
  gradient: OutputGradient,
  shape: LayerShape & { batch: number },
): (TensorId | null)[] {
  const { steps, batch, units } = shape;
  if (gradient.kind === 'sequence') return unstack(kernels, gradient.tensor, steps);
  const above = new Array<TensorId | null>(steps).fill(null);
  above[steps - 1] = kernels.tensor([batch, units], gradient.values);
  return above;
}

/** ∂L/∂h_t = what comes from above + what comes from step t + 1. */
export function plusRecurrent(
  kernels: Kernels,
  above: TensorId | null,
  recurrent: TensorId | null,
): TensorId {
  if (above === null) return recurrent!;
  return recurrent === null ? above : add(kernels, above, recurrent);
}

/** All steps one under the other: steps × [batch, columns] → [steps·batch, columns]. */
export function stackRows(
  kernels: Kernels,
  parts: TensorId[],
  batch: number,
  columns: number,
): TensorId {
  return reshape(kernels, stack(kernels, parts), [parts.length * batch, columns]);
}

/**
 * Gradients of weights [inputs + units, columns] and bias [columns] from all steps at once:
 * ∂L/∂W = [x, h]ᵀ·δ, ∂L/∂b = Σ δ.
 *
 * @param inputRows [steps·batch, inputs]
 * @param hiddenRows what the recurrent weights were multiplied with, [steps·batch, units]
 * @param deltas ∂L/∂(pre-activation), [steps·batch, columns]
 */
export function writeWeightGradients(
  kernels: Kernels,
  rows: { input: TensorId; hidden: TensorId; deltas: TensorId },
  weights: Float32Array,
  bias: Float32Array,
): void {
  const ofInput = kernels.read(matMulTransposed(kernels, rows.input, rows.deltas));
  weights.set(ofInput, 0);
  weights.set(kernels.read(matMulTransposed(kernels, rows.hidden, rows.deltas)), ofInput.length);
  bias.set(kernels.read(sumRows(kernels, rows.deltas)));
}

/** ∂L/∂x for all steps: δ·W_xᵀ, [steps, batch, inputs]. */
export function inputGradient(
  kernels: Kernels,
  deltas: TensorId,
  inputWeights: TensorId,
  shape: LayerShape & { batch: number },
): TensorId {
  const product = matMul(kernels, deltas, transpose(kernels, inputWeights));
  return reshape(kernels, product, [shape.steps, shape.batch, shape.inputs]);
}
