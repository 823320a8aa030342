import type { StepStates } from './cell';
import type { GiveGradient } from './named-tensors';
import type { Operations } from './operations';
import { add, joinRows, multiply, splitLast, stack, sumRows, unstack } from './products';

type PeepholeGate = 'input' | 'forget' | 'output';

/**
 * Gates that see the cell state, each unit its own by one weight (Gers and Schmidhuber 2000):
 * z_i += p_i ⊙ c_{t-1}, z_f += p_f ⊙ c_{t-1}, z_o += p_o ⊙ c_t.
 */
export class Peepholes<Tensor> {
  readonly #operations: Operations<Tensor>;
  readonly #weights: Record<PeepholeGate, Tensor>;

  /** @param weights [3, units]: input, forget, output */
  constructor(operations: Operations<Tensor>, weights: Tensor) {
    const [input, forget, output] = unstack(operations, weights, 3);
    this.#operations = operations;
    this.#weights = { input: input!, forget: forget!, output: output! };
  }

  /** z + p ⊙ c. */
  see(gate: PeepholeGate, sum: Tensor, cell: Tensor): Tensor {
    return add(this.#operations, sum, multiply(this.#operations, cell, this.#weights[gate]));
  }

  /** ∂L/∂c = ∂L/∂z ⊙ p. */
  back(gate: PeepholeGate, delta: Tensor): Tensor {
    return multiply(this.#operations, delta, this.#weights[gate]);
  }

  /**
   * ∂L/∂p = Σ ∂L/∂z ⊙ c over all steps and rows.
   *
   * @param deltas ∂L/∂z, [steps·batch, 4·units]: input, forget, candidate, output
   */
  giveGradients(
    start: StepStates<Tensor>,
    steps: readonly StepStates<Tensor>[],
    deltas: Tensor,
    give: GiveGradient<Tensor>,
  ): void {
    const operations = this.#operations;
    const cells = steps.map((step) => step.cell!);
    const before = joinRows(operations, [start.cell!, ...cells.slice(0, -1)]);
    const [input, forget, , output] = splitLast(operations, deltas, 4);
    const sumOf = (delta: Tensor, seen: Tensor) =>
      sumRows(operations, multiply(operations, delta, seen));
    const rows = [
      sumOf(input!, before),
      sumOf(forget!, before),
      sumOf(output!, joinRows(operations, cells)),
    ];
    give('peepholes', stack(operations, rows));
  }
}
