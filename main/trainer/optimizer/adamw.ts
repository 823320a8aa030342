import type { NetworkPlan } from '@shared/domain/network/plan-stages';
import type { TensorName } from '@shared/domain/network/stage';
import type { OptimizerSpec } from '@shared/domain/network-spec';
import { adam } from './adam';
import type { Optimizer } from './optimizer';
import type { OptimizerState } from './optimizer-state';

/**
 * AdamW (Loshchilov and Hutter 2019, algorithm 2): θ ← θ − α·λ·θ, then Adam's step, whose moments
 * know nothing of the decay. α is the scheduled rate, as the paper's η_t·α is.
 *
 * Weight matrices alone decay: a bias, a peephole or a γ pulled to 0 would be no simpler network.
 * Columns of a matrix that a layer does not use decay too, which changes nothing that it computes.
 */
export function adamw(
  spec: Extract<OptimizerSpec, { kind: 'adamw' }>,
  state: OptimizerState,
  plan: NetworkPlan,
): Optimizer {
  const inner = adam(spec, state);
  const matrices = findMatrices(plan);
  return {
    state,
    update(parameters, gradients, learningRate, gradientScale) {
      const kept = 1 - learningRate * spec.weightDecay;
      for (const { start, end } of matrices) {
        for (let index = start; index < end; index++) parameters[index] = parameters[index]! * kept;
      }
      inner.update(parameters, gradients, learningRate, gradientScale);
    },
  };
}

/** One weight a unit and gate, though they lie in rows. */
const NO_MATRIX: readonly TensorName[] = ['peepholes'];

/** Ranges of the flat array that hold weight matrices. */
function findMatrices({ stages }: NetworkPlan): { start: number; end: number }[] {
  return stages.flatMap(({ parameters, tensors }) =>
    tensors
      .filter(({ name, shape }) => shape.length >= 2 && !NO_MATRIX.includes(name))
      .map(({ offset, size }) => {
        const start = parameters.offset + offset;
        return { start, end: start + size };
      }),
  );
}
