import { assertNever } from '@shared/domain/assert-never';
import type { NetworkSpec } from '@shared/domain/network-spec';
import type { DifferentiableNetwork } from './differentiable-network';
import { Kernels } from './engine/kernels';
import { PlannedNetwork } from './engine/planned-network';
import { levelWindows } from './level-windows';
import { meanSquaredError } from './mean-squared-error';
import type { Network } from './network';
import { adamStep, createAdamState } from './optimizer/adam';
import { clipFactor, globalNorm } from './optimizer/clip';
import { ReferenceNetwork } from './reference/reference-network';
import type { Runtime } from './runtime/runtime';

/** The planned engine on libtensorflow, or tf.layers on WebAssembly. Parameters start at zero. */
export function createNetwork(runtime: Runtime, spec: NetworkSpec): Network {
  const model =
    runtime.engine === 'native'
      ? new PlannedNetwork(new Kernels(runtime.binding), spec)
      : new ReferenceNetwork(runtime.tf, spec);
  const network = makeTrainable(model, spec);
  switch (spec.level) {
    case 'series':
      return network;
    case 'window':
      return levelWindows(network, spec.windowSteps);
    default:
      return assertNever(spec.level);
  }
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
