import { drawMask } from '../data/draw-mask';
import type { RandomSource } from '../data/random';
import type { Kernels, TensorId } from './kernels';

/**
 * The mask of a pass's recurrent dropout, one for all steps (Gal and Ghahramani 2016).
 *
 * @param shape [batch, units]
 * @param random null in inference
 * @returns null, and nothing drawn, where nothing is dropped
 */
export const drawRecurrentMask = (
  kernels: Kernels,
  shape: readonly [batch: number, units: number],
  dropout: number,
  random: RandomSource | null,
): TensorId | null =>
  random === null || dropout === 0
    ? null
    : kernels.tensor(shape, drawMask(shape[0] * shape[1], dropout, random));
