import type { NetworkSpec } from '@shared/domain/network-spec';
import type { DifferentiableNetwork } from '../differentiable-network';
import { meanSquaredError } from '../mean-squared-error';
import { layOutParameters, type ParameterLayout, partOf } from '../parameter-layout';
import { createLayer } from './create-layer';
import { DenseHead } from './dense-head';
import type { Kernels, TensorId } from './kernels';
import type { LayerPass, OutputGradient, PlannedLayer } from './layer';

/**
 * A stack of recurrent layers and a dense head, many-to-one, planned once: shapes, parameter
 * offsets and buffers are known before the first batch, and no autodiff tape runs.
 */
export class PlannedNetwork implements DifferentiableNetwork {
  readonly parameters: Float32Array;
  readonly gradients: Float32Array;
  readonly #kernels: Kernels;
  readonly #windowSteps: number;
  readonly #layout: ParameterLayout;
  readonly #layers: PlannedLayer[];
  readonly #head: DenseHead;
  #timeMajor = new Float32Array(0);

  constructor(kernels: Kernels, spec: Pick<NetworkSpec, 'layers' | 'windowSteps'>) {
    this.#kernels = kernels;
    this.#windowSteps = spec.windowSteps;
    this.#layout = layOutParameters(spec);
    this.#layers = spec.layers.map((layer, index) => {
      const { inputs, units } = this.#layout.layers[index]!;
      return createLayer(kernels, layer, { steps: spec.windowSteps, inputs, units });
    });
    this.#head = new DenseHead(this.#layout.head.inputs);
    this.parameters = new Float32Array(this.#layout.parameterCount);
    this.gradients = new Float32Array(this.#layout.parameterCount);
  }

  get parameterCount(): number {
    return this.#layout.parameterCount;
  }

  deriveLoss(inputs: Float32Array, targets: Float32Array): number {
    return this.#kernels.scope(() => {
      const passes = this.#forward(inputs, targets.length);
      const hidden = passes[passes.length - 1]!.last();
      const weights = partOf(this.parameters, this.#layout.head);
      const predictions = this.#head.predict(weights, hidden);
      const values = this.#head.backward(
        weights,
        hidden,
        predictions,
        targets,
        partOf(this.gradients, this.#layout.head),
      );
      this.#backward(passes, { kind: 'last', values });
      return meanSquaredError(predictions, targets);
    });
  }

  predict(inputs: Float32Array): Float32Array {
    return this.#kernels.scope(() => {
      const passes = this.#forward(inputs, inputs.length / this.#windowSteps);
      const weights = partOf(this.parameters, this.#layout.head);
      return this.#head.predict(weights, passes[passes.length - 1]!.last());
    });
  }

  /** Tensors live within one call only. */
  dispose(): void {}

  #forward(inputs: Float32Array, batch: number): LayerPass[] {
    const passes: LayerPass[] = [];
    let input = this.#inputTensor(inputs, batch);
    this.#layers.forEach((layer, index) => {
      const weights = partOf(this.parameters, this.#layout.layers[index]!);
      const pass = layer.forward(weights, input, batch);
      passes.push(pass);
      if (index < this.#layers.length - 1) input = pass.sequence();
    });
    return passes;
  }

  #backward(passes: LayerPass[], fromHead: OutputGradient): void {
    let gradient = fromHead;
    for (let index = passes.length - 1; index >= 0; index--) {
      const gradients = partOf(this.gradients, this.#layout.layers[index]!);
      const tensor = passes[index]!.backward(gradient, gradients, index > 0);
      if (tensor !== null) gradient = { kind: 'sequence', tensor };
    }
  }

  /** [batch, windowSteps] → [windowSteps, batch, 1]: kernels take time-major sequences. */
  #inputTensor(inputs: Float32Array, batch: number): TensorId {
    const steps = this.#windowSteps;
    if (this.#timeMajor.length !== inputs.length) {
      this.#timeMajor = new Float32Array(inputs.length);
    }
    for (let row = 0; row < batch; row++) {
      for (let step = 0; step < steps; step++) {
        this.#timeMajor[step * batch + row] = inputs[row * steps + step]!;
      }
    }
    return this.#kernels.tensor([steps, batch, 1], this.#timeMajor);
  }
}
