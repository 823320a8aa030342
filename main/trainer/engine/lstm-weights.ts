import type { LstmLayerSpec } from '@shared/domain/network-spec';
import { type RecurrentDirection, viewsOf } from './recurrent-direction';
import {
  type GateColumns,
  isTied,
  sigmoidColumns,
  tanhColumns,
  tieColumns,
  untieGradients,
} from './tied-gates';

/** What BlockLSTMV2 computes on. */
interface KernelWeights {
  /** [inputs + units, 4·units]. */
  matrix: Float32Array;
  /** [4·units]. */
  bias: Float32Array;
  /** [3, units]: input, forget, output; null without peepholes. */
  peepholes: Float32Array | null;
}

/**
 * The fused kernel's weights within an LSTM's flat parameters, where kernel, recurrent kernel,
 * bias and peepholes follow each other. Those of ablated and coupled gates are made for the kernel,
 * see ./tied-gates.
 */
export class LstmWeights {
  readonly #direction: RecurrentDirection;
  readonly #units: number;
  readonly #hasPeepholes: boolean;
  /** Input, forget, candidate, output. */
  readonly #gates: GateColumns[];
  readonly #isTied: boolean;

  constructor(direction: RecurrentDirection, spec: LstmLayerSpec) {
    this.#direction = direction;
    this.#units = spec.units;
    this.#hasPeepholes = spec.peepholes;
    const { input, forget, candidate, output } = spec.gates;
    this.#gates = [
      sigmoidColumns(input.mode),
      spec.coupledGates ? { kind: 'negated', of: 0 } : sigmoidColumns(forget.mode),
      tanhColumns(candidate.mode),
      sigmoidColumns(output.mode),
    ];
    this.#isTied = isTied(this.#gates);
  }

  /** Views of the parameters, or numbers made from them. */
  ofParameters(parameters: Float32Array): KernelWeights {
    const own = this.#partsOf(parameters);
    if (!this.#isTied) return own;
    const units = this.#units;
    return {
      matrix: tieColumns(own.matrix, this.#gates, units, 'weights'),
      bias: tieColumns(own.bias, this.#gates, units, 'bias'),
      peepholes:
        own.peepholes && tieColumns(own.peepholes, this.#peepholeGates(), units, 'weights'),
    };
  }

  /** @param kernel gradients of what `ofParameters` gave */
  writeGradients(kernel: KernelWeights, gradients: Float32Array): void {
    const into = this.#partsOf(gradients);
    into.matrix.set(kernel.matrix);
    into.bias.set(kernel.bias);
    if (into.peepholes !== null) into.peepholes.set(kernel.peepholes!);
    if (!this.#isTied) return;
    untieGradients(into.matrix, this.#gates, this.#units);
    untieGradients(into.bias, this.#gates, this.#units);
    if (into.peepholes !== null) {
      untieGradients(into.peepholes, this.#peepholeGates(), this.#units);
    }
  }

  #partsOf(flat: Float32Array): KernelWeights {
    const view = viewsOf(this.#direction.tensors, flat);
    const columns = 4 * this.#units;
    return {
      matrix: flat.subarray(0, (this.#direction.inputs + this.#units) * columns),
      bias: view('bias'),
      peepholes: this.#hasPeepholes ? view('peepholes') : null,
    };
  }

  #peepholeGates(): GateColumns[] {
    const [input, forget, , output] = this.#gates;
    return [input!, forget!, output!];
  }
}
