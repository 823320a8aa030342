import { assertNever } from '../assert-never';
import type { RecurrentLayerSpec } from './layer-spec';
import type { TensorName } from './stage';

export type NamedShape = [name: TensorName, ...shape: number[]];

/** Columns of a recurrent layer's products: one for each unit of each gate. */
export function gateColumns(layer: RecurrentLayerSpec): number {
  switch (layer.kind) {
    case 'simple-rnn':
      return layer.units;
    case 'lstm':
      return 4 * layer.units;
    case 'gru':
      return 3 * layer.units;
    default:
      return assertNever(layer);
  }
}

/**
 * Weights of one direction of a recurrent layer, in their flat order. LSTM's columns are input,
 * forget, candidate, output, as BlockLSTMV2 has them; GRU's are reset, update in one matrix and the
 * candidate in another, as GRUBlockCell has them.
 */
export function directionTensors(layer: RecurrentLayerSpec, inputs: number): NamedShape[] {
  const { units } = layer;
  switch (layer.kind) {
    case 'simple-rnn':
    case 'lstm': {
      const columns = gateColumns(layer);
      const shapes: NamedShape[] = [
        ['kernel', inputs, columns],
        ['recurrent-kernel', units, columns],
        ['bias', columns],
      ];
      if (layer.kind === 'lstm' && layer.peepholes) shapes.push(['peepholes', 3, units]);
      return shapes;
    }
    case 'gru': {
      const shapes: NamedShape[] = [
        ['gate-kernel', inputs, 2 * units],
        ['gate-recurrent-kernel', units, 2 * units],
        ['candidate-kernel', inputs, units],
        ['candidate-recurrent-kernel', units, units],
        ['gate-bias', 2 * units],
        ['candidate-bias', units],
      ];
      if (layer.resetAfter) shapes.push(['candidate-recurrent-bias', units]);
      return shapes;
    }
    default:
      return assertNever(layer);
  }
}
