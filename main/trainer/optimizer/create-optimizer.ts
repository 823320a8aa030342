import { assertNever } from '@shared/domain/assert-never';
import type { NetworkPlan } from '@shared/domain/network/plan-stages';
import type { OptimizerSpec } from '@shared/domain/network-spec';
import { adam } from './adam';
import { adamw } from './adamw';
import type { Optimizer } from './optimizer';
import { createOptimizerState } from './optimizer-state';
import { rmsprop } from './rmsprop';
import { sgd } from './sgd';

/** The spec's optimizer for the plan's weights, with an empty memory. */
export function createOptimizer(spec: OptimizerSpec, plan: NetworkPlan): Optimizer {
  const state = createOptimizerState(plan.trainableCount);
  switch (spec.kind) {
    case 'sgd':
      return sgd(spec, state);
    case 'rmsprop':
      return rmsprop(spec, state);
    case 'adam':
      return adam(spec, state);
    case 'adamw':
      return adamw(spec, state, plan);
    default:
      return assertNever(spec);
  }
}
