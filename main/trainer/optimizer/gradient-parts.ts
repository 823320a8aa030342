import type { NetworkPlan } from '@shared/domain/network/plan-stages';

/** Gradients [start, end) of the flat array, all of one layer of the spec. */
export interface GradientPart {
  layer: number;
  start: number;
  end: number;
}

/** The gradients of each stage that has weights, in flat order. */
export function layerParts({ stages }: NetworkPlan): GradientPart[] {
  return stages
    .filter(({ parameters }) => parameters.length > 0)
    .map(({ layer, parameters: { offset, length } }) => ({
      layer,
      start: offset,
      end: offset + length,
    }));
}

/** The gradients of each tensor, in flat order. */
export function tensorParts({ stages }: NetworkPlan): GradientPart[] {
  return stages.flatMap(({ layer, parameters, tensors }) =>
    tensors.map(({ offset, size }) => {
      const start = parameters.offset + offset;
      return { layer, start, end: start + size };
    }),
  );
}
