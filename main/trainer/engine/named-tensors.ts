import type { TensorName } from '@shared/domain/network/stage';

/** A layer's tensors by their names. */
export type TensorSource<Tensor> = (name: TensorName) => Tensor;

/** Takes ∂L/∂tensor by the tensor's name. */
export type GiveGradient<Tensor> = (name: TensorName, gradient: Tensor) => void;
