import type { RandomSource } from './random';

/** first, first + 1, … last − 1. */
export function indexRange(first: number, last: number): Int32Array {
  return Int32Array.from({ length: Math.max(last - first, 0) }, (_, offset) => first + offset);
}

/** Fisher and Yates' shuffle, in place. */
export function shuffle(indices: Int32Array, random: RandomSource): void {
  for (let last = indices.length - 1; last > 0; last--) {
    const other = random.below(last + 1);
    const kept = indices[last] ?? 0;
    indices[last] = indices[other] ?? 0;
    indices[other] = kept;
  }
}

/** Consecutive parts of at most `size` indices; the last may be smaller. */
export function batchesOf(indices: Int32Array, size: number): Int32Array[] {
  const batches: Int32Array[] = [];
  for (let start = 0; start < indices.length; start += size) {
    batches.push(indices.subarray(start, start + size));
  }
  return batches;
}
