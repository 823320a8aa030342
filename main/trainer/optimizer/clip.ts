import { assertNever } from '@shared/domain/assert-never';
import type { NetworkPlan } from '@shared/domain/network/plan-stages';
import type { ClippingSpec } from '@shared/domain/network-spec';
import type { GradientNorm } from '../network';
import { type GradientPart, layerParts, tensorParts } from './gradient-parts';

interface ClippedGradients {
  all: GradientNorm;
  /** One a layer of the spec, the output last; layers without weights have 0. */
  layers: GradientNorm[];
  /** What every gradient is still to be multiplied by, 1 unless the global norm was too long. */
  scale: number;
}

/**
 * Measures the gradients before and after clipping, √(Σ g²), and clips them: in place, but for a
 * scale that all have in common, which the optimizer applies on its way. Where a gradient is not
 * finite, neither is the norm before.
 */
export type Clip = (gradients: Float32Array) => ClippedGradients;

/** Changes a part's gradients in place. @returns Σ g² after, given Σ g² before */
type LimitPart = (gradients: Float32Array, part: GradientPart, squares: number) => number;

const leave: LimitPart = (_gradients, _part, squares) => squares;

export function createClip(clipping: ClippingSpec, plan: NetworkPlan): Clip {
  const layerCount = plan.stages[plan.stages.length - 1]!.layer + 1;
  switch (clipping.kind) {
    case 'off':
      return clipParts(layerParts(plan), layerCount, leave);
    case 'value':
      return clipParts(layerParts(plan), layerCount, limitValues(clipping.maxValue));
    case 'norm':
      return clipParts(tensorParts(plan), layerCount, limitNorm(clipping.maxNorm));
    case 'global-norm': {
      const measure = clipParts(layerParts(plan), layerCount, leave);
      return (gradients) => scaleTo(measure(gradients), clipping.maxNorm);
    }
    default:
      return assertNever(clipping);
  }
}

function clipParts(parts: GradientPart[], layerCount: number, limit: LimitPart): Clip {
  const before = new Float64Array(layerCount);
  const after = new Float64Array(layerCount);
  return (gradients) => {
    before.fill(0);
    after.fill(0);
    let allBefore = 0;
    for (const part of parts) {
      let squares = 0;
      for (let index = part.start; index < part.end; index++) {
        const square = gradients[index]! * gradients[index]!;
        squares += square;
        allBefore += square;
      }
      before[part.layer] = before[part.layer]! + squares;
      after[part.layer] = after[part.layer]! + limit(gradients, part, squares);
    }
    const allAfter = limit === leave ? allBefore : after.reduce((sum, squares) => sum + squares, 0);
    return {
      all: { before: Math.sqrt(allBefore), after: Math.sqrt(allAfter) },
      layers: Array.from(before, (squares, layer) => ({
        before: Math.sqrt(squares),
        after: Math.sqrt(after[layer]!),
      })),
      scale: 1,
    };
  };
}

/** Every gradient within ± most. */
function limitValues(most: number): LimitPart {
  return (gradients, { start, end }) => {
    let squares = 0;
    for (let index = start; index < end; index++) {
      const gradient = Math.max(-most, Math.min(most, gradients[index]!));
      gradients[index] = gradient;
      squares += gradient * gradient;
    }
    return squares;
  };
}

/** The part's norm at most `most`. */
function limitNorm(most: number): LimitPart {
  return (gradients, { start, end }, squares) => {
    if (squares <= most * most) return squares;
    const factor = most / Math.sqrt(squares);
    for (let index = start; index < end; index++) gradients[index] = gradients[index]! * factor;
    return most * most;
  };
}

/** One factor for all, so that their norm is at most `most` (Pascanu, Mikolov and Bengio 2013). */
function scaleTo(clipped: ClippedGradients, most: number): ClippedGradients {
  const norm = clipped.all.before;
  if (norm <= most) return clipped;
  const scale = most / norm;
  return {
    all: { before: norm, after: most },
    layers: clipped.layers.map(({ before }) => ({ before, after: before * scale })),
    scale,
  };
}
