import type { Stage } from '@shared/domain/network/stage';
import { hasOwnLayer } from './own-layer';

/**
 * Where each number of the reference's weights, one tensor after another, lies in the stage's range.
 * The two orders differ for tf.layers' own GRU only: it has the columns update, reset, candidate in
 * one kernel, one recurrent kernel and one bias; the fused kernels have reset, update in one and the
 * candidate in another, with the biases last.
 */
export function weightOrder(stage: Stage): Int32Array {
  const { length } = stage.parameters;
  const order = Int32Array.from({ length }, (_, index) => index);
  if (stage.kind !== 'recurrent' || stage.spec.kind !== 'gru' || !hasOwnLayer(stage)) return order;
  const directions = stage.spec.bidirectional === null ? 1 : 2;
  for (let direction = 0; direction < directions; direction++) {
    const offset = (direction * length) / directions;
    order.set(gruOrder(offset, stage.inputs, stage.spec.units), offset);
  }
  return order;
}

function gruOrder(offset: number, inputs: number, units: number): Int32Array {
  const rows = inputs + units;
  const candidates = offset + rows * 2 * units;
  const biases = candidates + rows * units;
  const order = new Int32Array(3 * units * (rows + 1));
  for (let row = 0; row <= rows; row++) {
    for (let unit = 0; unit < units; unit++) {
      const places =
        row < rows
          ? [
              offset + row * 2 * units + units + unit,
              offset + row * 2 * units + unit,
              candidates + row * units + unit,
            ]
          : [biases + units + unit, biases + unit, biases + 2 * units + unit];
      places.forEach((place, gate) => {
        order[(row * 3 + gate) * units + unit] = place;
      });
    }
  }
  return order;
}
