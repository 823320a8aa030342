import type { GruLayerSpec } from '@shared/domain/network-spec';
import { type RecurrentDirection, viewsOf } from './recurrent-direction';
import {
  type GateColumns,
  isTied,
  sigmoidColumns,
  tanhColumns,
  tieColumns,
  untieGradients,
} from './tied-gates';

/** What GRUBlockCell computes on. */
interface GruKernelWeights {
  /** [inputs + units, 2·units]: reset, update. */
  gates: Float32Array;
  /** [inputs + units, units]. */
  candidate: Float32Array;
  /** [2·units]. */
  gateBias: Float32Array;
  /** [units]. */
  candidateBias: Float32Array;
}

/**
 * The fused kernel's weights within a GRU's flat parameters, where each kernel is followed by its
 * recurrent kernel. Those of ablated gates are made for the kernel, see ./tied-gates.
 */
export class GruWeights {
  readonly #direction: RecurrentDirection;
  readonly #gates: GateColumns[];
  readonly #candidate: GateColumns[];
  readonly #isTied: boolean;

  constructor(direction: RecurrentDirection, { gates }: GruLayerSpec) {
    this.#direction = direction;
    this.#gates = [sigmoidColumns(gates.reset.mode), sigmoidColumns(gates.update.mode)];
    this.#candidate = [tanhColumns(gates.candidate.mode)];
    this.#isTied = isTied([...this.#gates, ...this.#candidate]);
  }

  /** Views of the parameters, or numbers made from them. */
  ofParameters(parameters: Float32Array): GruKernelWeights {
    const own = this.partsOf(parameters);
    if (!this.#isTied) return own;
    const { units } = this.#direction;
    return {
      gates: tieColumns(own.gates, this.#gates, units, 'weights'),
      candidate: tieColumns(own.candidate, this.#candidate, units, 'weights'),
      gateBias: tieColumns(own.gateBias, this.#gates, units, 'bias'),
      candidateBias: tieColumns(own.candidateBias, this.#candidate, units, 'bias'),
    };
  }

  /** Views, where the kernel's gradients are to be written, and then `untie`d. */
  partsOf(flat: Float32Array): GruKernelWeights {
    const { inputs, units, tensors } = this.#direction;
    const view = viewsOf(tensors, flat);
    const rows = inputs + units;
    return {
      gates: flat.subarray(0, rows * 2 * units),
      candidate: flat.subarray(rows * 2 * units, rows * 3 * units),
      gateBias: view('gate-bias'),
      candidateBias: view('candidate-bias'),
    };
  }

  /** Turns the kernel's gradients into those of the parameters, in place. */
  untie(gradients: Float32Array): void {
    if (!this.#isTied) return;
    const { units } = this.#direction;
    const parts = this.partsOf(gradients);
    untieGradients(parts.gates, this.#gates, units);
    untieGradients(parts.gateBias, this.#gates, units);
    untieGradients(parts.candidate, this.#candidate, units);
    untieGradients(parts.candidateBias, this.#candidate, units);
  }
}
