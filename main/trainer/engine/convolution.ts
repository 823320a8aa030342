import type { StageOf } from '@shared/domain/network/stage';
import type { Kernels, Settings } from './kernels';
import type { LayerPass, PassContext, PlannedLayer, StageNumbers } from './layer';
import { reshape } from './products';
import { Signal, type SignalShape } from './signal';
import { createTensorViews, type TensorViews } from './tensor-views';

/**
 * y_t = Σ_k x_{t+k−before}·W_k + b, zeros beyond the ends: cross-correlation over time, stride 1.
 * `before` is kernelSteps − 1 (causal) or ⌊(kernelSteps − 1)/2⌋ (same).
 *
 * The time-major sequence is one picture for Conv2D, steps high and batch wide, and the kernel one
 * wide: windows stay apart, and nothing is transposed.
 *
 * Parameters: W [kernelSteps, inputs, filters], b [filters].
 */
export class Convolution implements PlannedLayer {
  readonly #kernels: Kernels;
  readonly #stage: StageOf<'convolution'>;
  readonly #views: TensorViews;
  readonly #kernelShape: readonly number[];
  readonly #settings: Settings;

  constructor(kernels: Kernels, stage: StageOf<'convolution'>) {
    const { kernelSteps, inputs, filters } = stage;
    this.#kernels = kernels;
    this.#stage = stage;
    this.#views = createTensorViews(stage.tensors);
    this.#kernelShape = [kernelSteps, 1, inputs, filters];
    const rest = kernelSteps - 1;
    const before = stage.padding === 'causal' ? rest : Math.floor(rest / 2);
    this.#settings = {
      strides: [1, 1, 1, 1],
      padding: 'EXPLICIT',
      // Before and after, for each of picture, steps, batch, features.
      explicit_paddings: [0, 0, before, rest - before, 0, 0, 0, 0],
    };
  }

  forward(numbers: StageNumbers, input: Signal, { batch }: PassContext): LayerPass {
    const kernels = this.#kernels;
    const settings = this.#settings;
    const { inputSteps, inputs, filters } = this.#stage;
    const inputShape = [1, inputSteps, batch, inputs];
    const outputShape: SignalShape = [inputSteps, batch, filters];
    const [kernel, bias] = this.#views(numbers.parameters);
    const picture = reshape(kernels, input.tensor(), inputShape);
    const weights = kernels.tensor(this.#kernelShape, kernel!);
    const product = kernels.run('Conv2D', [picture, weights], settings);
    const sum = kernels.run('BiasAdd', [product, kernels.tensor([filters], bias!)]);
    return {
      output: Signal.ofTensor(kernels, outputShape, reshape(kernels, sum, [...outputShape])),
      backward: (gradient, gradients, wantsInput) => {
        const [ofKernel, ofBias] = this.#views(gradients);
        const deltas = reshape(kernels, gradient.tensor(), [1, ...outputShape]);
        const kernelShape = kernels.integers(this.#kernelShape);
        const ofWeights = [picture, kernelShape, deltas];
        ofKernel!.set(kernels.read(kernels.run('Conv2DBackpropFilter', ofWeights, settings)));
        ofBias!.set(kernels.read(kernels.run('BiasAddGrad', [deltas])));
        if (!wantsInput) return null;
        const parts = [kernels.integers(inputShape), weights, deltas];
        const ofPicture = kernels.run('Conv2DBackpropInput', parts, settings);
        const ofInput = reshape(kernels, ofPicture, [...input.shape]);
        return Signal.ofTensor(kernels, input.shape, ofInput);
      },
    };
  }
}
