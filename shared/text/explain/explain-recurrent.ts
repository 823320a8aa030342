import { assertNever } from '../../domain/assert-never';
import type { LayerShape } from '../../domain/network/layer-shapes';
import { nameOdysseyVariant } from '../../domain/network/odyssey-variant';
import type { GruLayerSpec, LstmLayerSpec, RecurrentLayerSpec } from '../../domain/network-spec';
import type { Language } from '../../domain/project';
import { layerNames, showShare } from '../layer-names';
import type { GateName, RecurrentWords } from './recurrent-words';

/** What a recurrent layer computes and how its gates are set, in sentences. */
export function explainRecurrent(
  layer: RecurrentLayerSpec,
  { inputSteps, steps, outputSteps }: LayerShape,
  words: RecurrentWords,
  language: Language,
): string[] {
  const sentences = explainCell(layer, words);
  if (steps !== inputSteps) sentences.push(words.unrolls(steps));
  if (outputSteps !== steps) sentences.push(words.handsOnLast);
  if (layer.bidirectional !== null) {
    const name = layerNames[language][layer.kind];
    sentences.push(words.bidirectional[layer.bidirectional.merge](name));
  }
  if (layer.recurrentDropout > 0) {
    sentences.push(words.recurrentDropout(showShare(layer.recurrentDropout, language)));
  }
  return sentences;
}

function explainCell(layer: RecurrentLayerSpec, words: RecurrentWords): string[] {
  switch (layer.kind) {
    case 'simple-rnn':
      return [words.simpleRnn(layer.activation)];
    case 'lstm':
      return explainLstm(layer, words);
    case 'gru':
      return explainGru(layer, words);
    default:
      return assertNever(layer);
  }
}

function explainLstm(layer: LstmLayerSpec, words: RecurrentWords): string[] {
  const variant = nameOdysseyVariant(layer);
  const sentences = [words.lstm(layer.outputActivation)];
  if (variant !== null) sentences.push(words.variant[variant]);
  const { forget, ...others } = layer.gates;
  // A coupled forget gate is computed from the input gate: it has no settings of its own.
  sentences.push(
    ...explainGates(layer.coupledGates ? others : layer.gates, words.ablatedLstm, words),
  );
  if (layer.coupledGates) sentences.push(words.coupled);
  if (layer.peepholes) sentences.push(words.peepholes);
  if (layer.cellClip !== null) sentences.push(words.cellClip(layer.cellClip));
  return sentences;
}

const explainGru = (layer: GruLayerSpec, words: RecurrentWords): string[] => [
  words.gru[layer.resetAfter ? 'after' : 'before'],
  ...explainGates(layer.gates, words.ablatedGru, words),
];

function explainGates<Name extends GateName>(
  gates: { [Key in Name]?: LstmLayerSpec['gates']['input'] },
  ablated: Record<Name, Record<'open' | 'closed', string>>,
  words: RecurrentWords,
): string[] {
  const sentences: string[] = [];
  let isAblated = false;
  for (const name of Object.keys(gates) as Name[]) {
    const gate = gates[name];
    if (gate === undefined) continue;
    if (gate.mode !== 'learned') {
      sentences.push(ablated[name][gate.mode]);
      isAblated = true;
    } else if (gate.activation !== (name === 'candidate' ? 'tanh' : 'sigmoid')) {
      sentences.push(words.gateActivation(name, gate.activation));
    }
  }
  return isAblated ? [...sentences, words.ablatedLearnsNothing] : sentences;
}
