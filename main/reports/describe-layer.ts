import { assertNever } from '@shared/domain/assert-never';
import type {
  Activation,
  GateMode,
  GruLayerSpec,
  LayerSpec,
  LstmLayerSpec,
  NormalizationSpec,
  RecurrentLayerSpec,
} from '@shared/domain/network-spec';
import type { Language } from '@shared/domain/project';
import { showShare } from '@shared/text';
import type { NetworkWords } from './words/network-words';

/** What a layer is beside its kind and size: its gates, and what is not as usual. */
export function describeLayer(layer: LayerSpec, words: NetworkWords, language: Language): string[] {
  switch (layer.kind) {
    case 'simple-rnn':
      return [describeActivation(layer), ...describeRecurrent(layer, words, language)];
    case 'lstm':
      return [...describeLstm(layer, words), ...describeRecurrent(layer, words, language)];
    case 'gru':
      return [...describeGru(layer, words), ...describeRecurrent(layer, words, language)];
    case 'conv1d':
      return [words.padding[layer.padding], ...describeLinear(layer, words)];
    case 'pooling':
      return [words.pooling[layer.operation]];
    case 'dense':
      return describeLinear(layer, words);
    case 'dropout':
      return [];
    default:
      return assertNever(layer);
  }
}

interface Gate {
  activation: Activation;
  bias: number;
  mode: GateMode;
}

const describeActivation = ({ activation, bias }: { activation: Activation; bias: number }) =>
  `${activation}, b = ${bias}`;

function describeGate(name: string, gate: Gate): string {
  if (gate.mode !== 'learned') return `${name} = ${gate.mode === 'open' ? 1 : 0}`;
  return `${name} ${describeActivation(gate)}`;
}

function describeLstm(layer: LstmLayerSpec, { gate, peepholes }: NetworkWords): string[] {
  const { forget, input, candidate, output } = layer.gates;
  const told = [
    layer.coupledGates ? `${gate.forget} = 1 − ${gate.input}` : describeGate(gate.forget, forget),
    describeGate(gate.input, input),
    describeGate(gate.candidate, candidate),
    describeGate(gate.output, output),
    `h = o ⊙ ${layer.outputActivation}(c)`,
  ];
  if (layer.peepholes) told.push(peepholes);
  if (layer.cellClip !== null) told.push(`|c| ≤ ${layer.cellClip}`);
  return told;
}

function describeGru({ gates, resetAfter }: GruLayerSpec, words: NetworkWords): string[] {
  const told = (['update', 'reset', 'candidate'] as const).map((name) =>
    describeGate(words.gate[name], gates[name]),
  );
  return resetAfter ? [...told, words.resetAfter] : told;
}

function describeRecurrent(
  layer: RecurrentLayerSpec,
  words: NetworkWords,
  language: Language,
): string[] {
  const told: string[] = [];
  if (layer.bidirectional !== null) told.push(words.merge[layer.bidirectional.merge]);
  if (layer.recurrentDropout > 0) {
    told.push(words.recurrentDropout(showShare(layer.recurrentDropout, language)));
  }
  told.push(...describeKernel(layer, words));
  if (layer.recurrentInitializer !== 'orthogonal') {
    told.push(words.recurrentKernel(layer.recurrentInitializer));
  }
  return [...told, ...describeNormalization(layer.normalization, words)];
}

const describeLinear = (
  layer: Extract<LayerSpec, { kind: 'conv1d' | 'dense' }>,
  words: NetworkWords,
): string[] => [
  describeActivation(layer),
  ...describeKernel(layer, words),
  ...describeNormalization(layer.normalization, words),
];

const describeKernel = (
  { kernelInitializer }: Pick<RecurrentLayerSpec, 'kernelInitializer'>,
  words: NetworkWords,
): string[] => (kernelInitializer === 'glorot' ? [] : [words.kernel(kernelInitializer)]);

function describeNormalization(
  normalization: NormalizationSpec | null,
  { normalization: words }: NetworkWords,
): string[] {
  if (normalization === null) return [];
  const { placement, momentum, epsilon } = normalization;
  return [`${words.placement[placement]} (${words.momentum(momentum)}, ε = ${epsilon})`];
}
