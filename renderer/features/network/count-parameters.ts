import { assertNever } from '@shared/domain/assert-never';
import type { LayerSpec, NetworkSpec } from '@shared/domain/network-spec';

/** Weights that training sets: kernels, recurrent kernels, biases, and the dense layer's. */
export function countParameters({ layers }: Pick<NetworkSpec, 'layers'>): number {
  let inputs = 1;
  let total = 0;
  for (const layer of layers) {
    total += productsOf(layer) * layer.units * (inputs + layer.units + 1);
    inputs = layer.units;
  }
  return total + inputs + 1;
}

/** How many kernel–recurrent kernel–bias triples a cell has. */
function productsOf(layer: LayerSpec): number {
  switch (layer.kind) {
    case 'simple-rnn':
      return 1;
    case 'gru':
      return 3;
    case 'lstm':
      return 4;
    default:
      return assertNever(layer);
  }
}
