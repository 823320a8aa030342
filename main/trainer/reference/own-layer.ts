import { assertNever } from '@shared/domain/assert-never';
import type { StageOf } from '@shared/domain/network/stage';
import type { Activation, RecurrentLayerSpec } from '@shared/domain/network-spec';
import type { Tensorflow } from '../runtime/runtime';
import { layerActivations } from './activations';

type NamedActivation = keyof typeof layerActivations;
const isNamed = (activation: Activation): activation is NamedActivation =>
  activation in layerActivations;

/** tf.layers' one activation for the layer and one for all gates; null where the spec has more. */
function ownActivations(
  layer: RecurrentLayerSpec,
): { activation: NamedActivation; gates: NamedActivation } | null {
  let own: readonly Activation[];
  let gates: readonly Activation[];
  switch (layer.kind) {
    case 'simple-rnn':
      own = [layer.activation];
      gates = ['linear'];
      break;
    case 'lstm': {
      const { input, forget, candidate, output } = layer.gates;
      const plain = !layer.peepholes && !layer.coupledGates && layer.cellClip === null;
      const learned = Object.values(layer.gates).every((gate) => gate.mode === 'learned');
      if (!plain || !learned) return null;
      own = [candidate.activation, layer.outputActivation];
      gates = [input.activation, forget.activation, output.activation];
      break;
    }
    case 'gru': {
      const { update, reset, candidate } = layer.gates;
      const learned = Object.values(layer.gates).every((gate) => gate.mode === 'learned');
      // tf.layers has no reset after the product.
      if (layer.resetAfter || !learned) return null;
      own = [candidate.activation];
      gates = [update.activation, reset.activation];
      break;
    }
    default:
      return assertNever(layer);
  }
  const activation = own[0]!;
  const gate = gates[0]!;
  const alike = own.every((one) => one === activation) && gates.every((one) => one === gate);
  return alike && isNamed(activation) && isNamed(gate) ? { activation, gates: gate } : null;
}

/** Whether tf.layers' own layer computes exactly what the stage says. */
export const hasOwnLayer = ({ spec, normalization }: StageOf<'recurrent'>): boolean =>
  normalization === null && spec.recurrentDropout === 0 && ownActivations(spec) !== null;

export type RecurrentPlace = {
  goBackwards: boolean;
  returnSequences: boolean;
  returnState: true;
};

/** tf.layers' own layer of a spec that `hasOwnLayer`. */
export function createOwnLayer(tf: Tensorflow, layer: RecurrentLayerSpec, place: RecurrentPlace) {
  const own = ownActivations(layer);
  if (own === null) throw new Error(`tf.layers has no ${layer.kind} layer like this`);
  const settings = {
    ...place,
    units: layer.units,
    activation: layerActivations[own.activation],
    // Zeros, since the weights are set before each pass; tf.layers' own start would be unseeded.
    kernelInitializer: 'zeros',
    recurrentInitializer: 'zeros',
  } as const;
  const recurrentActivation = layerActivations[own.gates];
  switch (layer.kind) {
    case 'simple-rnn':
      return tf.layers.simpleRNN(settings);
    case 'lstm':
      return tf.layers.lstm({ ...settings, recurrentActivation, unitForgetBias: false });
    case 'gru':
      return tf.layers.gru({ ...settings, recurrentActivation });
    default:
      return assertNever(layer);
  }
}
