import { assertNever } from '../domain/assert-never';
import type { LayerKind, LayerSpec } from '../domain/network-spec';
import type { Language } from '../domain/project';

/** Kinds of layers as the field writes them. */
export const layerNames: Record<Language, Record<LayerKind, string>> = {
  en: {
    'simple-rnn': 'SimpleRNN',
    lstm: 'LSTM',
    gru: 'GRU',
    conv1d: 'Conv1D',
    pooling: 'Pooling',
    dense: 'Dense',
    dropout: 'Dropout',
  },
  tr: {
    'simple-rnn': 'SimpleRNN',
    lstm: 'LSTM',
    gru: 'GRU',
    conv1d: 'Conv1D',
    pooling: 'Havuzlama',
    dense: 'Yoğun',
    dropout: 'Seyreltme',
  },
};

/** A layer in a word and its size: 'LSTM 32', 'BiGRU 16', 'Conv1D 16 × 3', 'Dropout 20 %'. */
export function summarizeLayer(layer: LayerSpec, language: Language): string {
  const name = layerNames[language][layer.kind];
  switch (layer.kind) {
    case 'simple-rnn':
    case 'lstm':
    case 'gru':
      return `${layer.bidirectional === null ? '' : 'Bi'}${name} ${show(layer.units)}`;
    case 'conv1d':
      return `${name} ${show(layer.filters)} × ${show(layer.kernelSteps)}`;
    case 'pooling':
      return `${name} ${show(layer.poolSteps)}`;
    case 'dense':
      return `${name} ${show(layer.units)}`;
    case 'dropout':
      return `${name} ${showShare(layer.rate, language)}`;
    default:
      return assertNever(layer);
  }
}

/** First to last: 'Conv1D 16 × 3 → LSTM 32'. */
export const summarizeStack = (layers: readonly LayerSpec[], language: Language): string =>
  layers.map((layer) => summarizeLayer(layer, language)).join(' → ');

/** A share as percents, as the language writes them. */
export function showShare(share: number, language: Language): string {
  const percent = show(Number((100 * share).toPrecision(4)));
  return language === 'tr' ? `%${percent}` : `${percent} %`;
}

/** A field that the person has emptied holds no number. */
const show = (value: number) => (Number.isNaN(value) ? '–' : String(value));
