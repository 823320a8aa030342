import type { TensorLayout } from '@shared/domain/network/stage';

/** Views of a stage's tensors by their names; all in one array of the stage's range. */
export type TensorViews = (range: Float32Array) => Float32Array[];

/**
 * Makes the views of each array once: a network's arrays stay the same, and views of parameters and
 * gradients are asked for in every batch.
 *
 * @param tensors of one stage; the views are in their order
 */
export function createTensorViews(tensors: readonly TensorLayout[]): TensorViews {
  const known = new WeakMap<Float32Array, Float32Array[]>();
  return (range) => {
    const made = known.get(range);
    if (made !== undefined) return made;
    const views = tensors.map(({ offset, size }) => range.subarray(offset, offset + size));
    known.set(range, views);
    return views;
  };
}
