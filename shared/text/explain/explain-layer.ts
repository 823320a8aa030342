import { assertNever } from '../../domain/assert-never';
import type { LayerShape } from '../../domain/network/layer-shapes';
import {
  outputActivationOf,
  placeNormalization,
} from '../../domain/network/normalization-placement';
import { type Activation, isRecurrent, type LayerSpec } from '../../domain/network-spec';
import type { Language } from '../../domain/project';
import { showShare } from '../layer-names';
import { explainRecurrent } from './explain-recurrent';
import type { ExplainWords, PlacementReason } from './explain-words';

/** What a layer takes and hands on, what it computes, and where it is normalized, in sentences. */
export function explainLayer(
  layer: LayerSpec,
  shape: LayerShape,
  words: ExplainWords,
  language: Language,
): string[] {
  return [
    words.passes(shape),
    ...explainWork(layer, shape, words, language),
    ...explainNormalization(layer, words),
  ];
}

function explainWork(
  layer: LayerSpec,
  shape: LayerShape,
  words: ExplainWords,
  language: Language,
): string[] {
  switch (layer.kind) {
    case 'simple-rnn':
    case 'lstm':
    case 'gru':
      return explainRecurrent(layer, shape, words.recurrent, language);
    case 'conv1d':
      return [
        words.convolution[layer.padding](layer.filters, layer.kernelSteps),
        ...explainActivation(layer.activation, words),
      ];
    case 'pooling': {
      const rest = shape.inputSteps % layer.poolSteps;
      const pooled = words.pooling[layer.operation](layer.poolSteps);
      return rest === 0 ? [pooled] : [pooled, words.poolingRest(rest)];
    }
    case 'dense':
      return [
        words.dense[shape.inputSteps === 1 ? 'vector' : 'sequence'](layer.units),
        ...explainActivation(layer.activation, words),
      ];
    case 'dropout':
      return [words.dropout(showShare(layer.rate, language))];
    default:
      return assertNever(layer);
  }
}

const explainActivation = (activation: Activation, words: ExplainWords) =>
  activation === 'linear' ? [] : [words.activation(activation)];

function explainNormalization(layer: LayerSpec, words: ExplainWords): string[] {
  const activation = outputActivationOf(layer);
  if (activation === null || !('normalization' in layer) || layer.normalization === null) return [];
  const { placement } = layer.normalization;
  const place = placeNormalization(layer.normalization, activation);
  const reason = placement === 'auto' ? reasonFor(activation) : 'chosen';
  const sentences = [words.normalization[place](activation, reason)];
  if (isRecurrent(layer)) {
    const { recurrentBefore, recurrentAfter } = words.normalization;
    sentences.push(place === 'before' ? recurrentBefore : recurrentAfter);
  }
  return [...sentences, words.normalization.statistics];
}

/** Why `placeNormalization` puts it where it does. */
function reasonFor(activation: Activation): PlacementReason {
  switch (activation) {
    case 'relu':
    case 'leaky-relu':
      return 'rectifies';
    case 'tanh':
    case 'sigmoid':
    case 'hard-sigmoid':
    case 'softsign':
      return 'saturates';
    case 'linear':
      return 'linear';
    default:
      return assertNever(activation);
  }
}
