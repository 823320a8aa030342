import { assertNever } from '@shared/domain/assert-never';
import type { OptimizerSpec } from '@shared/domain/network-spec';
import type { NetworkWords } from './words/network-words';

/** An optimizer, its learning rate, and every other value that it has. */
export function describeOptimizer(optimizer: OptimizerSpec, words: NetworkWords): string {
  const { kind, learningRate } = optimizer;
  return [words.optimizer[kind], String(learningRate), ...describeValues(optimizer, words)].join(
    ', ',
  );
}

function describeValues(optimizer: OptimizerSpec, words: NetworkWords): string[] {
  switch (optimizer.kind) {
    case 'sgd':
      return [...describeMomentum(optimizer, words), ...(optimizer.nesterov ? ['Nesterov'] : [])];
    case 'rmsprop':
      return [words.decay(optimizer.decay), ...describeMomentum(optimizer, words)];
    case 'adam':
      return describeDecays(optimizer);
    case 'adamw':
      return [...describeDecays(optimizer), words.weightDecay(optimizer.weightDecay)];
    default:
      return assertNever(optimizer);
  }
}

const describeMomentum = ({ momentum }: { momentum: number }, words: NetworkWords): string[] =>
  momentum === 0 ? [] : [words.momentum(momentum)];

const describeDecays = (decays: { firstDecay: number; secondDecay: number }): string[] => [
  `β₁ = ${decays.firstDecay}`,
  `β₂ = ${decays.secondDecay}`,
];
