import type { SimpleRnnLayerSpec } from '@shared/domain/network-spec';
import { activationKernels } from './activations';
import type { Cell } from './cell';
import { add } from './products';

/** h_t = act(x_t·W + h_{t-1}·U + b) (Elman 1990). */
export function simpleRnnCell(spec: SimpleRnnLayerSpec): Cell {
  const activation = activationKernels[spec.activation];
  return {
    sums: [
      {
        kernel: 'kernel',
        recurrent: 'recurrent-kernel',
        bias: 'bias',
        firstColumn: 0,
        columns: spec.units,
      },
    ],
    hasCellState: false,
    begin: (operations, [sums]) => ({
      step(at, _before, fed) {
        const sum = add(operations, sums!.ofInput[at]!, sums!.ofHidden(fed));
        const hidden = activation.forward(operations, sum);
        return {
          hidden,
          cell: null,
          sources: [fed],
          back(ofHidden) {
            const deltas = [activation.backward(operations, sum, hidden, ofHidden)];
            return {
              deltas,
              recurrentDeltas: deltas,
              before: () => ({ fed: sums!.backThrough(deltas[0]!), hidden: null, cell: null }),
            };
          },
        };
      },
    }),
  };
}
