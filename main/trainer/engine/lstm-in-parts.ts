import type { LstmLayerSpec } from '@shared/domain/network-spec';
import { buildLstmBackward } from './graph/lstm-backward-graph';
import { buildLstmForward } from './graph/lstm-forward-graph';
import { partSizes } from './graph/part-sizes';
import type { GraphCell } from './graph-cell';
import type { Kernels } from './kernels';
import { LstmWeights } from './lstm-weights';
import type { RecurrentDirection } from './recurrent-direction';

/**
 * The LSTM of ./lstm as graphs: the same equations, weights and order, the parts of a batch at the
 * same time, and the backward pass on MatMul's products. No peepholes, no cell clip.
 */
export function lstmInParts(
  kernels: Kernels,
  direction: RecurrentDirection,
  spec: LstmLayerSpec,
  parts: number,
  joined: boolean,
): GraphCell {
  const { inputs, units } = direction;
  const weights = new LstmWeights(direction, spec);
  return {
    hasCellState: true,
    buildForward: () => buildLstmForward(direction, parts),
    buildBackward: (wantsInput) => buildLstmBackward(direction, parts, joined, wantsInput),
    weights(parameters, batch) {
      const { matrix, bias } = weights.ofParameters(parameters);
      return [
        kernels.tensor([inputs + units, 4 * units], matrix),
        kernels.tensor([4 * units], bias),
        kernels.zeros([units]),
        kernels.integers(partSizes(batch, parts)),
      ];
    },
    writeGradients([matrix, bias], gradients) {
      weights.writeGradients({ matrix: matrix!, bias: bias!, peepholes: null }, gradients);
    },
  };
}
