import { countLayerParameters } from '../../domain/network/count-parameters';
import { shapeLayers } from '../../domain/network/layer-shapes';
import { countChannels } from '../../domain/network/step-features';
import type { LossSpec, NetworkSpec } from '../../domain/network-spec';
import type { Language } from '../../domain/project';
import { nameInputs } from '../describe-inputs';
import { summarizeLayer } from '../layer-names';
import { explainLayer } from './explain-layer';
import type { ExplainWords } from './explain-words';
import { explainWordsEn } from './explain-words-en';
import { explainWordsTr } from './explain-words-tr';

/** A part of a network in words: its window, a layer, or its output. */
export interface ExplainedPart {
  title: string;
  sentences: string[];
}

const wordsOf: Record<Language, ExplainWords> = { en: explainWordsEn, tr: explainWordsTr };

/** What a network does, part by part, from the window to the forecast. @param spec parsed */
export function explainNetwork(spec: NetworkSpec, language: Language): ExplainedPart[] {
  const words = wordsOf[language];
  const shapes = shapeLayers(spec);
  const counts = countLayerParameters(spec);
  const learns = (at: number) =>
    counts[at] === 0 ? words.learnsNothing : words.learns(counts[at]!);
  const layers = spec.layers.map((layer, at): ExplainedPart => {
    const sentences = explainLayer(layer, shapes[at]!, words, language);
    return {
      title: words.layerTitle(at + 1, summarizeLayer(layer, language)),
      sentences: [...sentences, learns(at)],
    };
  });
  const outputs = shapes[shapes.length - 1]!.outputs;
  return [
    {
      title: words.input,
      sentences: [
        words.readsWindow[spec.sequence](spec.windowSteps),
        explainLevel(spec, words),
        ...explainInputs(spec, words, language),
      ],
    },
    ...layers,
    {
      title: words.output,
      sentences: [
        words.predicts[spec.sequence](spec.outputSteps),
        spec.output.kind === 'softmax'
          ? words.softmaxOutput(outputs, spec.output.bins)
          : words.linearOutput(outputs),
        explainLoss(spec.loss, words),
        learns(spec.layers.length),
      ],
    },
  ];
}

function explainInputs({ inputs }: NetworkSpec, words: ExplainWords, language: Language): string[] {
  const names = nameInputs(inputs, language);
  return names.length === 0 ? [] : [words.seesBeside(names, countChannels(inputs))];
}

function explainLevel({ level, sequence }: NetworkSpec, { level: words }: ExplainWords): string {
  if (level === 'series') return words.series;
  return sequence === 'many-to-many' ? words.firstValue : words.lastValue;
}

/** A function of its own, so that the loss and its words are of one kind. */
const explainLoss = <Kind extends LossSpec['kind']>(
  loss: Extract<LossSpec, { kind: Kind }>,
  words: ExplainWords,
): string => words.loss[loss.kind as Kind](loss);
