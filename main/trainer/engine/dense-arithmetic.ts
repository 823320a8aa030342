/** Dense layers in JavaScript: below some ten thousand products cheaper than calls of kernels. */

export interface DenseShape {
  rows: number;
  inputs: number;
  outputs: number;
}

/**
 * y = x·W + b.
 *
 * @param input x [rows, inputs]
 * @param kernel W [inputs, outputs]
 * @param bias b [outputs]
 * @returns y [rows, outputs]
 */
export function multiplyDense(
  { rows, inputs, outputs }: DenseShape,
  input: Float32Array,
  kernel: Float32Array,
  bias: Float32Array,
): Float32Array {
  const result = new Float32Array(rows * outputs);
  for (let row = 0; row < rows; row++) {
    const from = row * inputs;
    for (let column = 0; column < outputs; column++) {
      let sum = bias[column]!;
      for (let feature = 0, weight = column; feature < inputs; feature++, weight += outputs) {
        sum += input[from + feature]! * kernel[weight]!;
      }
      result[row * outputs + column] = sum;
    }
  }
  return result;
}

/**
 * ∂L/∂W = xᵀ·δ, ∂L/∂b = Σ δ over the rows, ∂L/∂x = δ·Wᵀ, of δ = ∂L/∂y.
 *
 * @param gradient δ [rows, outputs]
 * @param into of kernel and bias, overwritten
 * @returns ∂L/∂x [rows, inputs]
 */
export function deriveDense(
  { rows, inputs, outputs }: DenseShape,
  input: Float32Array,
  kernel: Float32Array,
  gradient: Float32Array,
  into: { kernel: Float32Array; bias: Float32Array },
): Float32Array {
  for (let column = 0; column < outputs; column++) {
    let sum = 0;
    for (let at = column; at < gradient.length; at += outputs) sum += gradient[at]!;
    into.bias[column] = sum;
  }
  for (let feature = 0; feature < inputs; feature++) {
    for (let column = 0; column < outputs; column++) {
      let sum = 0;
      for (let row = 0; row < rows; row++) {
        sum += input[row * inputs + feature]! * gradient[row * outputs + column]!;
      }
      into.kernel[feature * outputs + column] = sum;
    }
  }
  const ofInput = new Float32Array(rows * inputs);
  for (let row = 0; row < rows; row++) {
    const from = row * outputs;
    for (let feature = 0; feature < inputs; feature++) {
      let sum = 0;
      for (let column = 0, weight = feature * outputs; column < outputs; column++, weight++) {
        sum += gradient[from + column]! * kernel[weight]!;
      }
      ofInput[row * inputs + feature] = sum;
    }
  }
  return ofInput;
}
