import { assertNever } from '@shared/domain/assert-never';
import type { LayerSpec, NetworkSpec } from '@shared/domain/network-spec';
import type { LayersModel } from '@tensorflow/tfjs-node';
import type { Tensorflow } from '../runtime/runtime';
import { layerActivations } from './activations';
import { createCell, gruStep, lstmStep } from './cells';

/** The spec's network as a tf.layers model: [batch, windowSteps, 1] → [batch, 1]. */
export function buildModel(
  tf: Tensorflow,
  spec: Pick<NetworkSpec, 'layers' | 'windowSteps'>,
): LayersModel {
  const model = tf.sequential();
  spec.layers.forEach((layer, index) => {
    const inputShape = [spec.windowSteps, index === 0 ? 1 : spec.layers[index - 1]!.units];
    const returnSequences = index < spec.layers.length - 1;
    model.add(recurrentLayer(tf, layer, { inputShape, returnSequences }));
  });
  model.add(tf.layers.dense({ units: 1 }));
  return model;
}

type Place = { inputShape: number[]; returnSequences: boolean };

/** tf.layers' own layer where it is equal, else the spec's cell in tf.layers.rnn. */
function recurrentLayer(tf: Tensorflow, layer: LayerSpec, place: Place) {
  const { units } = layer;
  // Zeros, since the weights are set right after; tf.layers' own start would be unseeded.
  const start = { kernelInitializer: 'zeros', recurrentInitializer: 'zeros' } as const;
  switch (layer.kind) {
    case 'simple-rnn':
      return tf.layers.simpleRNN({
        ...start,
        ...place,
        units,
        activation: layerActivations[layer.activation],
      });
    case 'lstm': {
      const { input, forget, candidate, output } = layer.gates;
      const oneGate = [input, forget, output].every((gate) => gate.activation === input.activation);
      if (!oneGate || candidate.activation !== layer.outputActivation) {
        const cell = createCell(tf, { units, gates: 4, states: 2 }, lstmStep(tf, layer));
        return tf.layers.rnn({ ...place, cell });
      }
      return tf.layers.lstm({
        ...start,
        ...place,
        units,
        unitForgetBias: false,
        activation: layerActivations[candidate.activation],
        recurrentActivation: layerActivations[input.activation],
      });
    }
    case 'gru': {
      const { update, reset, candidate } = layer.gates;
      if (update.activation !== reset.activation) {
        const cell = createCell(tf, { units, gates: 3, states: 1 }, gruStep(tf, layer));
        return tf.layers.rnn({ ...place, cell });
      }
      return tf.layers.gru({
        ...start,
        ...place,
        units,
        activation: layerActivations[candidate.activation],
        recurrentActivation: layerActivations[update.activation],
      });
    }
    default:
      return assertNever(layer);
  }
}
