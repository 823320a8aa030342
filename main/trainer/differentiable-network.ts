import type { NetworkPlan } from '@shared/domain/network/plan-stages';
import type { RandomSource } from './data/random';

/**
 * What both engines give: a network whose outputs can be derived. Loss, optimizer, clipping and
 * epochs are the same code above it.
 *
 * Windows are [batch, windowSteps, features], row by row. Outputs are [outputSteps, batch, columns] of the
 * plan's last stage, time-major, linear (a softmax is the loss's).
 */
export interface DifferentiableNetwork {
  readonly plan: NetworkPlan;
  /** Flat, in the plan's order, moving statistics last; change it in place. */
  readonly parameters: Float32Array;
  /** ∂L/∂parameters of the last `derive`, [trainableCount]. */
  readonly gradients: Float32Array;
  /**
   * A training pass: dropout drops, batch normalization uses and moves its statistics.
   *
   * @param deriveLoss ∂L/∂outputs, given the outputs
   * @param random draws the dropout masks, stage by stage (`drawMask`)
   */
  derive(
    windows: Float32Array,
    deriveLoss: (outputs: Float32Array) => Float32Array,
    random: RandomSource,
  ): void;
  /** An inference pass. */
  infer(windows: Float32Array): Float32Array;
  /**
   * Recurrent states of the last pass are where the next one starts, as long as both have the same
   * number of windows; `resetStates` and another number start from zeros. Off at first.
   */
  carryStates(carry: boolean): void;
  resetStates(): void;
  dispose(): void;
}
