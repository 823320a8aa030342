import type { TargetRange } from '@shared/contract/trainer-protocol';
import type { NetworkSpec } from '@shared/domain/network-spec';
import { Kernels } from './engine/kernels';
import { PlannedNetwork } from './engine/planned-network';
import { levelWindows } from './level-windows';
import { makeTrainable } from './make-trainable';
import type { Network } from './network';
import { ReferenceNetwork } from './reference/reference-network';
import type { Runtime } from './runtime/runtime';

/**
 * The planned engine on libtensorflow, or tf.layers on WebAssembly. Parameters start at zero.
 *
 * @param targetRange what a softmax output's bins span; null for other outputs
 */
export function createNetwork(
  runtime: Runtime,
  spec: NetworkSpec,
  targetRange: TargetRange | null = null,
): Network {
  const model =
    runtime.engine === 'native'
      ? new PlannedNetwork(new Kernels(runtime.binding), spec)
      : new ReferenceNetwork(runtime.tf, spec);
  const network = makeTrainable(model, spec, targetRange);
  return spec.level === 'window' ? levelWindows(network, spec) : network;
}
