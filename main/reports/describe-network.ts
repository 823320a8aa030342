import type {
  ClippingSpec,
  LossSpec,
  NetworkSpec,
  ScheduleSpec,
} from '@shared/domain/network-spec';
import type { Language } from '@shared/domain/project';
import { layerNames, nameInputs, showShare, summarizeStack } from '@shared/text';
import type { Fact } from './describe-facts';
import { describeLayer } from './describe-layer';
import { describeOptimizer } from './describe-optimizer';
import type { NetworkWords } from './words/network-words';

/**
 * What a spec says, layer by layer. What most specs leave at its default is told only where it is
 * not; epochs and batch size stand with the run.
 */
export function describeNetwork(
  spec: NetworkSpec,
  words: NetworkWords,
  language: Language,
): Fact[] {
  const { labels } = words;
  const fact = (key: keyof NetworkWords['labels'], value: string): Fact => ({
    label: labels[key],
    value,
  });
  const facts = [fact('window', describeWindow(spec, words))];
  const inputs = nameInputs(spec.inputs, language);
  if (inputs.length > 0) facts.push(fact('inputs', inputs.join(', ')));
  if (spec.sequence !== 'many-to-one') {
    facts.push(fact('sequence', words.sequence[spec.sequence](spec.outputSteps)));
  }
  facts.push(fact('layers', summarizeStack(spec.layers, language)));
  for (const [at, layer] of spec.layers.entries()) {
    const details = describeLayer(layer, words, language);
    if (details.length === 0) continue;
    const label = words.layerLabel(at + 1, layerNames[language][layer.kind]);
    facts.push({ label, value: details.join('; ') });
  }
  if (spec.output.kind === 'softmax') facts.push(fact('output', words.softmax(spec.output.bins)));
  facts.push(fact('loss', describeLoss(spec.loss, words)));
  facts.push(fact('optimizer', describeOptimizer(spec.optimizer, words)));
  if (spec.schedule.kind !== 'constant') {
    facts.push(fact('schedule', describeSchedule(spec.schedule, words)));
  }
  if (spec.warmUpEpochs > 0) facts.push(fact('warmUp', words.epochs(spec.warmUpEpochs)));
  facts.push(fact('clipping', describeClipping(spec.clipping, words)));
  if (spec.order !== 'shuffled') facts.push(fact('order', words.order[spec.order]));
  if (spec.sampleWeights.kind === 'recency') {
    facts.push(fact('weights', words.recency(spec.sampleWeights.halfLifeSteps)));
  }
  if (spec.earlyStopping !== null) {
    facts.push(fact('stopping', describeStopping(spec.earlyStopping, words)));
  }
  const { testSteps, validationShare } = spec.split;
  facts.push(fact('split', words.split(testSteps, showShare(validationShare, language))));
  facts.push(fact('seed', String(spec.seed)));
  return facts;
}

function describeWindow({ windowSteps, level }: NetworkSpec, words: NetworkWords): string {
  const steps = words.window(windowSteps);
  return level === 'window' ? `${steps}, ${words.fromWindowLevel}` : steps;
}

function describeLoss(loss: LossSpec, words: NetworkWords): string {
  const name = words.loss[loss.kind];
  if (loss.kind === 'huber') return `${name}, δ = ${loss.delta}`;
  return loss.kind === 'pinball' ? `${name}, ${words.quantile(loss.quantile)}` : name;
}

/** A function of its own, so that the schedule and its words are of one kind. */
const describeSchedule = <Kind extends ScheduleSpec['kind']>(
  schedule: Extract<ScheduleSpec, { kind: Kind }>,
  words: NetworkWords,
): string => words.schedule[schedule.kind as Kind](schedule);

function describeClipping(clipping: ClippingSpec, words: NetworkWords): string {
  if (clipping.kind === 'off') return words.clipping.off;
  const limit = clipping.kind === 'value' ? clipping.maxValue : clipping.maxNorm;
  return words.clipping[clipping.kind](limit);
}

function describeStopping(
  { patienceEpochs, minimumImprovement }: NonNullable<NetworkSpec['earlyStopping']>,
  words: NetworkWords,
): string {
  const patience = words.stopping(patienceEpochs);
  if (minimumImprovement === 0) return patience;
  return `${patience} ${words.minimumImprovement(minimumImprovement)}`;
}
