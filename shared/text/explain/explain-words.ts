import type { LayerShape } from '../../domain/network/layer-shapes';
import type { Activation, LossSpec, NetworkSpec } from '../../domain/network-spec';
import type { RecurrentWords } from './recurrent-words';

/** How batch normalization came to stand where it stands. */
export type PlacementReason = 'chosen' | 'saturates' | 'rectifies' | 'linear';

/** Sentences of which an explanation of a network is made, in one language. */
export interface ExplainWords {
  /** Headings of what stands before and behind the layers. */
  input: string;
  output: string;
  layerTitle: (position: number, summary: string) => string;

  readsWindow: Record<NetworkSpec['sequence'], (windowSteps: number) => string>;
  /** What it sees at each step beside the series. @param names of the inputs, at least one */
  seesBeside: (names: string[], numbers: number) => string;
  level: { series: string; lastValue: string; firstValue: string };

  passes: (shape: LayerShape) => string;
  learns: (count: number) => string;
  learnsNothing: string;

  recurrent: RecurrentWords;

  convolution: Record<'causal' | 'same', (filters: number, kernelSteps: number) => string>;
  activation: (activation: Activation) => string;
  pooling: Record<'max' | 'average', (poolSteps: number) => string>;
  poolingRest: (steps: number) => string;
  dense: { sequence: (units: number) => string; vector: (units: number) => string };
  dropout: (share: string) => string;

  normalization: {
    before: (activation: Activation, reason: PlacementReason) => string;
    after: (activation: Activation, reason: PlacementReason) => string;
    /** What it normalises in a recurrent layer. */
    recurrentBefore: string;
    recurrentAfter: string;
    /** What it measures by. */
    statistics: string;
  };

  predicts: Record<NetworkSpec['sequence'], (outputSteps: number) => string>;
  linearOutput: (inputs: number) => string;
  softmaxOutput: (inputs: number, bins: number) => string;
  loss: { [Kind in LossSpec['kind']]: (loss: Extract<LossSpec, { kind: Kind }>) => string };
}
