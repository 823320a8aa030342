import type { StageOf } from '@shared/domain/network/stage';
import type { Kernels } from './kernels';
import type { LayerPass, PassContext, PlannedLayer, StageNumbers } from './layer';
import { normalizeRows } from './normalization';
import { reshape } from './products';
import { Signal } from './signal';
import { createTensorViews, type TensorViews } from './tensor-views';

/**
 * Batch normalization of each feature over all steps and windows.
 *
 * Parameters: γ [features], β [features]; state: moving mean and variance, [features] each.
 */
export class NormalizationStage implements PlannedLayer {
  readonly #kernels: Kernels;
  readonly #stage: StageOf<'normalization'>;
  readonly #scale: TensorViews;
  readonly #statistics: TensorViews;

  constructor(kernels: Kernels, stage: StageOf<'normalization'>) {
    this.#kernels = kernels;
    this.#stage = stage;
    this.#scale = createTensorViews(stage.tensors);
    this.#statistics = createTensorViews(stage.stateTensors);
  }

  forward(numbers: StageNumbers, input: Signal, { random }: PassContext): LayerPass {
    const kernels = this.#kernels;
    const { shape } = input;
    const [steps, batch, features] = shape;
    const rowShape = [steps * batch, features];
    const rows = reshape(kernels, input.tensor(), rowShape);
    const [gamma, beta] = this.#scale(numbers.parameters);
    const [movingMean, movingVariance] = this.#statistics(numbers.state);
    const pass = normalizeRows(
      kernels,
      rows,
      this.#stage,
      {
        gamma: gamma!,
        beta: beta!,
        movingMean: movingMean!,
        movingVariance: movingVariance!,
      },
      random !== null,
    );
    return {
      output: Signal.ofTensor(kernels, shape, reshape(kernels, pass.output, [...shape])),
      backward: (gradient, gradients) => {
        const [ofGamma, ofBeta] = this.#scale(gradients);
        const deltas = reshape(kernels, gradient.tensor(), rowShape);
        const ofRows = pass.backward(deltas, { gamma: ofGamma!, beta: ofBeta! });
        return Signal.ofTensor(kernels, shape, reshape(kernels, ofRows, [...shape]));
      },
    };
  }
}
