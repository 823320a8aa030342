import type { TensorId } from './kernels';

/** What the rest of the network says about a layer's output. */
export type OutputGradient =
  /** Only the last step is used above: [batch, units] by value. */
  | { kind: 'last'; values: Float32Array }
  /** Every step is used above: [steps, batch, units]. */
  | { kind: 'sequence'; tensor: TensorId };

/** One forward pass, kept until its backward pass; both lie in one scope of kernels. */
export interface LayerPass {
  /** Hidden states of all steps, [steps, batch, units]. */
  sequence(): TensorId;
  /** The last hidden state, [batch, units], by value. */
  last(): Float32Array;
  /**
   * Backpropagation through time.
   *
   * @param gradients ∂L/∂parameters of this layer, overwritten
   * @param wantsInput whether a layer below waits for ∂L/∂input
   * @returns ∂L/∂input [steps, batch, inputs], or null where nobody waits for it
   */
  backward(gradient: OutputGradient, gradients: Float32Array, wantsInput: boolean): TensorId | null;
}

/** A recurrent layer of the planned network. Sequences are time-major. */
export interface PlannedLayer {
  /**
   * @param parameters this layer's part of the network's flat parameters
   * @param input [steps, batch, inputs]
   */
  forward(parameters: Float32Array, input: TensorId, batch: number): LayerPass;
}

export interface LayerShape {
  steps: number;
  inputs: number;
  units: number;
}
