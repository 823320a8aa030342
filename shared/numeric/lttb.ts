/**
 * Largest-triangle-three-buckets downsampling: keeps the points that shape the picture.
 * Source: S. Steinarsson, "Downsampling Time Series for Visual Representation", 2013, section 4.2.
 *
 * @param x positions, ascending; only their proportions matter.
 * @param y values, as many as `x`.
 * @param maxPoints at least 3.
 * @returns indices to keep, ascending, first and last included; all of them where there are no
 *   more than `maxPoints`.
 * @throws RangeError where `maxPoints` is below 3 or the lengths differ.
 * @example lttb([0, 1, 2, 3], [0, 9, 0, 0], 3) // [0, 1, 3]
 */
export function lttb(x: ArrayLike<number>, y: ArrayLike<number>, maxPoints: number): number[] {
  if (!(maxPoints >= 3)) throw new RangeError(`maxPoints is ${maxPoints}; at least 3 are needed`);
  if (x.length !== y.length) throw new RangeError(`${x.length} positions, ${y.length} values`);
  const length = x.length;
  if (length <= maxPoints) return Array.from({ length }, (_, index) => index);

  const at = (values: ArrayLike<number>, index: number) => values[index] as number;
  const bucketSize = (length - 2) / (maxPoints - 2);
  const bucketStart = (bucket: number) => Math.floor(bucket * bucketSize) + 1;
  const kept = [0];
  let last = 0;
  for (let bucket = 0; bucket < maxPoints - 2; bucket++) {
    const start = bucketStart(bucket);
    const end = bucketStart(bucket + 1);
    // The last bucket's neighbour is the last point alone.
    const nextEnd = Math.min(bucketStart(bucket + 2), length);
    const [meanX, meanY] = [mean(x, end, nextEnd), mean(y, end, nextEnd)];
    let best = start;
    let bestArea = -1;
    for (let index = start; index < end; index++) {
      // Twice the triangle's area; the factor does not change which is the largest.
      const area = Math.abs(
        (at(x, last) - meanX) * (at(y, index) - at(y, last)) -
          (at(x, last) - at(x, index)) * (meanY - at(y, last)),
      );
      if (area > bestArea) [best, bestArea] = [index, area];
    }
    kept.push(best);
    last = best;
  }
  kept.push(length - 1);
  return kept;
}

function mean(values: ArrayLike<number>, start: number, end: number): number {
  let sum = 0;
  for (let index = start; index < end; index++) sum += values[index] as number;
  return sum / (end - start);
}
