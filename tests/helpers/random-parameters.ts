import type { NetworkPlan } from '@shared/domain/network/plan-stages';
import type { TensorLayout } from '@shared/domain/network/stage';
import type { RandomSource } from '../../main/trainer/data/random';

/** Of Glorot's limit. */
const KERNEL_SCALE = 0.6;

/**
 * Draws every number of a network, moving statistics too: none is 0 or 1, so that a number that an
 * engine forgets, or takes for another, shows. Kernels and gammas are small, so that states stay in
 * the order of 1 where unbounded gates multiply them step by step: beyond, single precision differs
 * from itself.
 */
export function drawParameters(
  parameters: Float32Array,
  plan: NetworkPlan,
  random: RandomSource,
): void {
  for (const stage of plan.stages) {
    for (const tensor of stage.tensors) {
      const draw = drawOf(tensor, random);
      const offset = stage.parameters.offset + tensor.offset;
      for (let index = 0; index < tensor.size; index++) parameters[offset + index] = draw();
    }
    for (const { name, offset: within, size } of stage.stateTensors) {
      const centre = name === 'moving-variance' ? 1 : 0;
      const offset = stage.state.offset + within;
      for (let index = 0; index < size; index++) {
        parameters[offset + index] = centre + 0.6 * (random.uniform() - 0.5);
      }
    }
  }
}

function drawOf({ name, shape }: TensorLayout, random: RandomSource): () => number {
  const centred = () => random.uniform() - 0.5;
  if (name === 'gamma') return () => 0.5 + 0.6 * centred();
  if (shape.length === 1 || name === 'peepholes') return () => 0.6 * centred();
  const columns = shape[shape.length - 1]!;
  const rows = shape.slice(0, -1).reduce((product, side) => product * side, 1);
  const limit = KERNEL_SCALE * Math.sqrt(6 / (rows + columns));
  return () => 2 * limit * centred();
}
