import type { SampleWeightsSpec } from '@shared/domain/network-spec';

/** How much the windows with these origins count, [origins.length]. */
export type WeighWindows = (origins: Int32Array) => Float32Array;

/**
 * 'recency': 2^(−age / halfLifeSteps), age in steps before the newest window, over their mean, so
 * that the loss keeps its size. null where all count the same.
 *
 * @param trained origins of an epoch's windows, in any order
 */
export function weighWindows(spec: SampleWeightsSpec, trained: Int32Array): WeighWindows | null {
  if (spec.kind === 'equal') return null;
  let newest = Number.NEGATIVE_INFINITY;
  for (const origin of trained) newest = Math.max(newest, origin);
  const weightOf = (origin: number) => 2 ** ((origin - newest) / spec.halfLifeSteps);
  let sum = 0;
  for (const origin of trained) sum += weightOf(origin);
  const mean = sum / trained.length;
  return (origins) => Float32Array.from(origins, (origin) => weightOf(origin) / mean);
}
