import type { NetworkSpec } from '@shared/domain/network-spec';
import { layOutParameters } from '../parameter-layout';

/**
 * Where each of tf.layers' numbers (kernel, recurrent kernel, bias of each layer, then the head's
 * kernel and bias, one after another) lies in the network's flat array. The two orders differ for
 * GRU only: tf.layers has the columns update, reset, candidate in one matrix, the fused kernels
 * have reset, update in one and candidate in another.
 */
export function weightOrder(spec: Pick<NetworkSpec, 'layers'>): Int32Array {
  const layout = layOutParameters(spec);
  const order = Int32Array.from({ length: layout.parameterCount }, (_, index) => index);
  spec.layers.forEach((layer, index) => {
    const { offset, inputs, units } = layout.layers[index]!;
    if (layer.kind === 'gru') order.set(gruOrder(offset, inputs, units), offset);
  });
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
