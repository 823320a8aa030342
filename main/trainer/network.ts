import type { NetworkSpec } from '@shared/domain/network-spec';
import type { DifferentiableNetwork } from './differentiable-network';
import { Kernels } from './engine/kernels';
import { PlannedNetwork } from './engine/planned-network';
import { meanSquaredError } from './mean-squared-error';
import { type AdamState, adamStep, createAdamState } from './optimizer/adam';
import { clipFactor, globalNorm } from './optimizer/clip';
import { ReferenceNetwork } from './reference/reference-network';
import type { Runtime } from './runtime/runtime';

export interface BatchResult {
  /** Mean squared error on scaled values, before the update. */
  loss: number;
  /** Global gradient norm before clipping. */
  gradientNorm: number;
  clipped: boolean;
}

/** A network that trains, on whichever engine. All values are scaled. */
export interface Network {
  readonly parameterCount: number;
  /** Flat, in the order of `layOutParameters`; change it in place. */
  readonly parameters: Float32Array;
  readonly optimizer: AdamState;
  /**
   * One update. Where the loss or the gradient is not finite, nothing is changed: see the result.
   *
   * @param inputs windows [batch, windowSteps], row by row
   * @param targets [batch]
   */
  trainBatch(inputs: Float32Array, targets: Float32Array): BatchResult;
  /** Mean squared error. */
  evaluate(inputs: Float32Array, targets: Float32Array): number;
  /** @param windows [batch, windowSteps]; @returns predictions [batch] */
  predict(windows: Float32Array): Float32Array;
  dispose(): void;
}

/** The planned engine on libtensorflow, or tf.layers on WebAssembly. Parameters start at zero. */
export function createNetwork(runtime: Runtime, spec: NetworkSpec): Network {
  const model =
    runtime.engine === 'native'
      ? new PlannedNetwork(new Kernels(runtime.binding), spec)
      : new ReferenceNetwork(runtime.tf, spec);
  return makeTrainable(model, spec);
}

/** Adds loss on given predictions, clipping and Adam to a network that can be derived. */
export function makeTrainable(model: DifferentiableNetwork, spec: NetworkSpec): Network {
  const optimizer = createAdamState(model.parameterCount);
  return {
    parameterCount: model.parameterCount,
    parameters: model.parameters,
    optimizer,
    trainBatch(inputs, targets) {
      const loss = model.deriveLoss(inputs, targets);
      const gradientNorm = globalNorm(model.gradients);
      const factor = clipFactor(gradientNorm, spec.clipping);
      if (Number.isFinite(loss) && Number.isFinite(gradientNorm)) {
        const { learningRate } = spec.optimizer;
        adamStep(model.parameters, model.gradients, optimizer, learningRate, factor);
      }
      return { loss, gradientNorm, clipped: factor < 1 };
    },
    evaluate: (inputs, targets) => meanSquaredError(model.predict(inputs), targets),
    predict: (windows) => model.predict(windows),
    dispose: () => model.dispose(),
  };
}
