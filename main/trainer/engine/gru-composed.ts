import type { GruLayerSpec } from '@shared/domain/network-spec';
import { activate, gateKernels } from './activations';
import type { Cell } from './cell';
import { resetAfterProduct, resetBeforeProduct } from './gru-reset';
import { add, joinLast, multiply, splitLast, subtract } from './products';

/**
 * GRU as the spec asks for it, with any activation and mode per gate; see ./gru-reset for c:
 *
 *   r, u = act([x_t, h_{t-1}]·W + b), each its own, columns in this order
 *   h_t = u ⊙ h_{t-1} + (1 − u) ⊙ c
 */
export function gruCell(spec: GruLayerSpec): Cell {
  const { units, gates, resetAfter } = spec;
  const resetKernels = gateKernels(gates.reset);
  const updateKernels = gateKernels(gates.update);
  const candidateKernels = gateKernels(gates.candidate);
  const resetProduct = resetAfter ? resetAfterProduct : resetBeforeProduct;
  return {
    sums: [
      {
        kernel: 'gate-kernel',
        recurrent: 'gate-recurrent-kernel',
        bias: 'gate-bias',
        firstColumn: 0,
        columns: 2 * units,
      },
      {
        kernel: 'candidate-kernel',
        recurrent: 'candidate-recurrent-kernel',
        bias: 'candidate-bias',
        ...(resetAfter ? { recurrentBias: 'candidate-recurrent-bias' as const } : {}),
        firstColumn: 2 * units,
        columns: units,
      },
    ],
    hasCellState: false,
    begin: (operations, [gateSums, candidateSums]) => ({
      step(at, { hidden: hiddenBefore }, fed) {
        const gateSum = add(operations, gateSums!.ofInput[at]!, gateSums!.ofHidden(fed));
        const [resetSum, updateSum] = splitLast(operations, gateSum, 2);
        const reset = activate(operations, resetKernels, resetSum!);
        const update = activate(operations, updateKernels, updateSum!);
        const product = resetProduct(operations, candidateSums!, reset.value, fed);
        const candidate = activate(
          operations,
          candidateKernels,
          add(operations, candidateSums!.ofInput[at]!, product.value),
        );
        // u ⊙ h_{t-1} + (1 − u) ⊙ c = c + u ⊙ (h_{t-1} − c).
        const difference = subtract(operations, hiddenBefore, candidate.value);
        const hidden = add(
          operations,
          candidate.value,
          multiply(operations, update.value, difference),
        );
        return {
          hidden,
          cell: null,
          sources: [fed, product.source],
          back(ofHidden) {
            const kept = multiply(operations, ofHidden, update.value);
            // ∂L/∂c = ∂L/∂h ⊙ (1 − u), ∂L/∂u = ∂L/∂h ⊙ (h_{t-1} − c).
            const candidateDelta = candidate.back(subtract(operations, ofHidden, kept));
            const ofProduct = product.back(candidateDelta);
            const gateDelta = joinLast(operations, [
              reset.back(ofProduct.ofReset),
              update.back(multiply(operations, ofHidden, difference)),
            ]);
            return {
              deltas: [gateDelta, candidateDelta],
              recurrentDeltas: [gateDelta, ofProduct.recurrentDelta],
              before: () => ({
                fed: add(operations, gateSums!.backThrough(gateDelta), ofProduct.ofFed()),
                hidden: kept,
                cell: null,
              }),
            };
          },
        };
      },
    }),
  };
}
