import type { StageOf } from '@shared/domain/network/stage';
import type { Kernels } from './kernels';
import type { LayerPass, PassContext, PlannedLayer, StageNumbers } from './layer';
import { Signal } from './signal';

/** One vector, seen in every step: [1, batch, features] → [steps, batch, features]. */
export class Repeat implements PlannedLayer {
  readonly #kernels: Kernels;
  readonly #steps: number;

  constructor(kernels: Kernels, stage: StageOf<'repeat'>) {
    this.#kernels = kernels;
    this.#steps = stage.outputSteps;
  }

  forward(_numbers: StageNumbers, input: Signal, { batch }: PassContext): LayerPass {
    const kernels = this.#kernels;
    const steps = this.#steps;
    const vector = input.values();
    const repeated = new Float32Array(steps * vector.length);
    for (let step = 0; step < steps; step++) repeated.set(vector, step * vector.length);
    const features = vector.length / batch;
    return {
      output: Signal.ofValues(kernels, [steps, batch, features], repeated),
      /** The sum over the steps. */
      backward: (gradient, _gradients, wantsInput) => {
        if (!wantsInput) return null;
        const sum = kernels.run('Sum', [gradient.tensor(), kernels.integers([0])], KEEP_AXIS);
        return Signal.ofTensor(kernels, input.shape, sum);
      },
    };
  }
}

const KEEP_AXIS = { keep_dims: true };
