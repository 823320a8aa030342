import type { StageOf } from '@shared/domain/network/stage';
import type { Kernels, Settings } from './kernels';
import type { LayerPass, PassContext, PlannedLayer, StageNumbers } from './layer';
import { reshape } from './products';
import { Signal, type SignalShape } from './signal';

/**
 * The largest, or the mean, of each `poolSteps` steps: [steps, batch, features] →
 * [⌊steps/poolSteps⌋, batch, features]; an incomplete rest is dropped. The gradient of the largest
 * goes to the first of equals. As in `Convolution`, the sequence is one picture.
 */
export class Pooling implements PlannedLayer {
  readonly #kernels: Kernels;
  readonly #stage: StageOf<'pooling'>;
  readonly #settings: Settings;

  constructor(kernels: Kernels, stage: StageOf<'pooling'>) {
    this.#kernels = kernels;
    this.#stage = stage;
    const window = [1, stage.poolSteps, 1, 1];
    this.#settings = { ksize: window, strides: window, padding: 'VALID' };
  }

  forward(_numbers: StageNumbers, input: Signal, { batch }: PassContext): LayerPass {
    const kernels = this.#kernels;
    const settings = this.#settings;
    const { inputSteps, inputs, outputSteps, operation } = this.#stage;
    const inputShape = [1, inputSteps, batch, inputs];
    const outputShape: SignalShape = [outputSteps, batch, inputs];
    const picture = reshape(kernels, input.tensor(), inputShape);
    const kernel = operation === 'max' ? 'MaxPool' : 'AvgPool';
    const pooled = kernels.run(kernel, [picture], settings);
    return {
      output: Signal.ofTensor(kernels, outputShape, reshape(kernels, pooled, [...outputShape])),
      backward: (gradient, _gradients, wantsInput) => {
        if (!wantsInput) return null;
        const deltas = reshape(kernels, gradient.tensor(), [1, ...outputShape]);
        const ofPicture =
          operation === 'max'
            ? kernels.run('MaxPoolGrad', [picture, pooled, deltas], settings)
            : kernels.run('AvgPoolGrad', [kernels.integers(inputShape), deltas], settings);
        const ofInput = reshape(kernels, ofPicture, [...input.shape]);
        return Signal.ofTensor(kernels, input.shape, ofInput);
      },
    };
  }
}
