import type { StageOf } from '@shared/domain/network/stage';
import { type ActivationKernels, activationKernels } from './activations';
import type { Kernels } from './kernels';
import type { LayerPass, PlannedLayer, StageNumbers } from './layer';
import { Signal } from './signal';

/** y = f(x), elementwise. */
export class ActivationStage implements PlannedLayer {
  readonly #kernels: Kernels;
  readonly #activation: ActivationKernels;

  constructor(kernels: Kernels, stage: StageOf<'activation'>) {
    this.#kernels = kernels;
    this.#activation = activationKernels[stage.activation];
  }

  forward(_numbers: StageNumbers, input: Signal): LayerPass {
    const kernels = this.#kernels;
    const activation = this.#activation;
    const before = input.tensor();
    const after = activation.forward(kernels, before);
    return {
      output: Signal.ofTensor(kernels, input.shape, after),
      backward: (gradient, _gradients, wantsInput) => {
        if (!wantsInput) return null;
        const ofInput = activation.backward(kernels, before, after, gradient.tensor());
        return Signal.ofTensor(kernels, input.shape, ofInput);
      },
    };
  }
}
