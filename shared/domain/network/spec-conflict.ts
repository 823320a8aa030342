import type { NetworkSpec } from './spec-parts';

/** Why two valid values of a spec cannot stand together. Words: shared/text. */
export type SpecConflictProblem =
  | { kind: 'no-recurrent-layer'; sequence: NetworkSpec['sequence'] }
  /** Convolution and pooling slide over steps, a vector has none. */
  | { kind: 'needs-a-sequence' }
  /** Every step must keep its place, since each predicts the next. */
  | { kind: 'removes-steps' }
  | { kind: 'pools-too-much'; steps: number }
  /** Where every step predicts the next, a layer that looks ahead sees what it is to predict. */
  | { kind: 'sees-the-answer' }
  | { kind: 'output-steps-without-decoder' }
  | { kind: 'softmax-needs-cross-entropy' }
  | { kind: 'cross-entropy-needs-softmax' }
  /** f = 1 − i lies between 0 and 1 only where i does. */
  | { kind: 'coupling-needs-sigmoid' }
  /** A coupled gate has no mode of its own. */
  | { kind: 'coupled-gate-is-ablated' }
  | { kind: 'stopping-needs-validation' }
  | { kind: 'state-needs-a-sequence' }
  /** The backward direction would start from states of the future. */
  | { kind: 'state-needs-one-direction' }
  /** Which days are holidays depends on where. */
  | { kind: 'holidays-need-a-country' }
  | { kind: 'country-without-holidays' }
  | { kind: 'input-repeated'; name: string };

export interface SpecConflict {
  path: (string | number)[];
  problem: SpecConflictProblem;
}
