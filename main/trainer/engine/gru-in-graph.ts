import type { GruLayerSpec } from '@shared/domain/network-spec';
import { buildGruBackward, buildGruForward } from './graph/gru-graphs';
import type { GraphCell } from './graph-cell';
import { GruWeights } from './gru-weights';
import type { Kernels } from './kernels';
import type { RecurrentDirection } from './recurrent-direction';

/**
 * GRU with the standard activations on the fused kernels, one GRUBlockCell a step forward and one
 * GRUBlockCellGrad a step backward (tensorflow/core/kernels/rnn/gru_ops.h), reset before the
 * recurrent product (Cho et al. 2014):
 *
 *   r, u = σ([x_t, h_{t-1}]·W_ru + b_ru), c = tanh([x_t, r ⊙ h_{t-1}]·W_c + b_c)
 *   h_t = u ⊙ h_{t-1} + (1 − u) ⊙ c
 */
export function gruInGraph(
  kernels: Kernels,
  direction: RecurrentDirection,
  spec: GruLayerSpec,
  joined: boolean,
): GraphCell {
  const { inputs, units } = direction;
  const weights = new GruWeights(direction, spec);
  return {
    hasCellState: false,
    buildForward: () => buildGruForward(direction),
    buildBackward: (wantsInput) => buildGruBackward(direction, joined, wantsInput),
    weights(parameters) {
      const { gates, candidate, gateBias, candidateBias } = weights.ofParameters(parameters);
      return [
        kernels.tensor([inputs + units, 2 * units], gates),
        kernels.tensor([inputs + units, units], candidate),
        kernels.tensor([2 * units], gateBias),
        kernels.tensor([units], candidateBias),
      ];
    },
    writeGradients([gates, candidate, gateBias, candidateBias], gradients) {
      const into = weights.partsOf(gradients);
      into.gates.set(gates!);
      into.candidate.set(candidate!);
      into.gateBias.set(gateBias!);
      into.candidateBias.set(candidateBias!);
      weights.untie(gradients);
    },
  };
}
