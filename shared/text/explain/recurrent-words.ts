import type { OdysseyVariant } from '../../domain/network/odyssey-variant';
import type { Activation, GateMode } from '../../domain/network-spec';

type Ablation = Record<Exclude<GateMode, 'learned'>, string>;

export type GateName = 'forget' | 'input' | 'candidate' | 'output' | 'update' | 'reset';

/** Sentences on a recurrent layer, in one language. */
export interface RecurrentWords {
  handsOnLast: string;
  unrolls: (steps: number) => string;
  simpleRnn: (activation: Activation) => string;
  lstm: (outputActivation: Activation) => string;
  gru: { before: string; after: string };
  gateActivation: (gate: GateName, activation: Activation) => string;
  ablatedLstm: Record<'forget' | 'input' | 'candidate' | 'output', Ablation>;
  ablatedGru: Record<'update' | 'reset' | 'candidate', Ablation>;
  ablatedLearnsNothing: string;
  coupled: string;
  peepholes: string;
  cellClip: (limit: number) => string;
  variant: Record<OdysseyVariant, string>;
  bidirectional: Record<'sum' | 'concat' | 'mul' | 'ave', (name: string) => string>;
  recurrentDropout: (share: string) => string;
}
