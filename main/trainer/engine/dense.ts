import type { StageOf } from '@shared/domain/network/stage';
import { deriveDense, multiplyDense } from './dense-arithmetic';
import type { Kernels } from './kernels';
import type { LayerPass, PassContext, PlannedLayer, StageNumbers } from './layer';
import { matMul, matMulTransposed, reshape } from './products';
import { Signal, type SignalShape } from './signal';
import { createTensorViews, type TensorViews } from './tensor-views';

/** Products up to which JavaScript is faster than three kernels with their tensors. */
const SMALL_PRODUCTS = 8_192;
const TRANSPOSE_RIGHT = { transpose_b: true };

/**
 * y = x·W + b at each step: [steps, batch, inputs] → [steps, batch, outputs].
 *
 * Parameters: W [inputs, outputs], b [outputs].
 */
export class Dense implements PlannedLayer {
  readonly #kernels: Kernels;
  readonly #stage: StageOf<'dense'>;
  readonly #views: TensorViews;

  constructor(kernels: Kernels, stage: StageOf<'dense'>) {
    this.#kernels = kernels;
    this.#stage = stage;
    this.#views = createTensorViews(stage.tensors);
  }

  forward(numbers: StageNumbers, input: Signal, { batch }: PassContext): LayerPass {
    const { inputs, outputs, inputSteps } = this.#stage;
    const rows = inputSteps * batch;
    return rows * inputs * outputs <= SMALL_PRODUCTS
      ? this.#inJavaScript(numbers.parameters, input, rows)
      : this.#onKernels(numbers.parameters, input, rows);
  }

  #inJavaScript(parameters: Float32Array, input: Signal, rows: number): LayerPass {
    const kernels = this.#kernels;
    const { inputs, outputs } = this.#stage;
    const shape = { rows, inputs, outputs };
    const [kernel, bias] = this.#views(parameters);
    const values = multiplyDense(shape, input.values(), kernel!, bias!);
    return {
      output: Signal.ofValues(kernels, this.#outputShape(rows), values),
      backward: (gradient, gradients, wantsInput) => {
        const [ofKernel, ofBias] = this.#views(gradients);
        const ofInput = deriveDense(shape, input.values(), kernel!, gradient.values(), {
          kernel: ofKernel!,
          bias: ofBias!,
        });
        return wantsInput ? Signal.ofValues(kernels, input.shape, ofInput) : null;
      },
    };
  }

  #onKernels(parameters: Float32Array, input: Signal, rows: number): LayerPass {
    const kernels = this.#kernels;
    const { inputs, outputs } = this.#stage;
    const [kernel, bias] = this.#views(parameters);
    const inputRows = reshape(kernels, input.tensor(), [rows, inputs]);
    const weights = kernels.tensor([inputs, outputs], kernel!);
    const product = matMul(kernels, inputRows, weights);
    const sum = kernels.run('BiasAdd', [product, kernels.tensor([outputs], bias!)]);
    const outputShape = this.#outputShape(rows);
    const output = reshape(kernels, sum, [...outputShape]);
    return {
      output: Signal.ofTensor(kernels, outputShape, output),
      backward: (gradient, gradients, wantsInput) => {
        const [ofKernel, ofBias] = this.#views(gradients);
        const deltas = reshape(kernels, gradient.tensor(), [rows, outputs]);
        ofKernel!.set(kernels.read(matMulTransposed(kernels, inputRows, deltas)));
        ofBias!.set(kernels.read(kernels.run('BiasAddGrad', [deltas])));
        if (!wantsInput) return null;
        const ofRows = kernels.run('MatMul', [deltas, weights], TRANSPOSE_RIGHT);
        const ofInput = reshape(kernels, ofRows, [...input.shape]);
        return Signal.ofTensor(kernels, input.shape, ofInput);
      },
    };
  }

  #outputShape(rows: number): SignalShape {
    const { outputSteps, outputs } = this.#stage;
    return [outputSteps, rows / outputSteps, outputs];
  }
}
