import type { StageOf } from '@shared/domain/network/stage';
import { drawMask } from '../data/draw-mask';
import type { Kernels } from './kernels';
import type { LayerPass, PassContext, PlannedLayer, StageNumbers } from './layer';
import { Signal } from './signal';

/**
 * y = m ⊙ x in training with a mask drawn anew for every number; y = x in inference (Srivastava et
 * al. 2014). In JavaScript, where the mask is drawn: that takes longer than the product.
 */
export class Dropout implements PlannedLayer {
  readonly #kernels: Kernels;
  readonly #rate: number;

  constructor(kernels: Kernels, stage: StageOf<'dropout'>) {
    this.#kernels = kernels;
    this.#rate = stage.rate;
  }

  forward(_numbers: StageNumbers, input: Signal, { random }: PassContext): LayerPass {
    if (random === null) return { output: input, backward: (gradient) => gradient };
    const [steps, batch, features] = input.shape;
    const mask = drawMask(steps * batch * features, this.#rate, random);
    const masked = (signal: Signal) =>
      Signal.ofValues(this.#kernels, signal.shape, multiplied(signal.values(), mask));
    return {
      output: masked(input),
      backward: (gradient, _gradients, wantsInput) => (wantsInput ? masked(gradient) : null),
    };
  }
}

function multiplied(left: Float32Array, right: Float32Array): Float32Array {
  const product = new Float32Array(left.length);
  for (let at = 0; at < product.length; at++) product[at] = left[at]! * right[at]!;
  return product;
}
