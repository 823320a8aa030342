import type { TensorName } from '@shared/domain/network/stage';
import type { Cell } from './cell';
import { InnerNormalization } from './inner-normalization';
import type { Kernels } from './kernels';
import type {
  CarriedState,
  PassContext,
  RecurrentLayer,
  RecurrentPass,
  StageNumbers,
} from './layer';
import { layoutOf, type RecurrentDirection, viewsOf } from './recurrent-direction';
import { drawRecurrentMask } from './recurrent-mask';
import type { Signal } from './signal';
import { outputOf, signalOfRows, startFrom } from './step-signals';
import { unroll } from './unroll';

/** A recurrent layer, kernel by kernel: everything that fused kernels and graphs do not compute. */
export class ComposedLayer implements RecurrentLayer {
  readonly #kernels: Kernels;
  readonly #direction: RecurrentDirection;
  readonly #dropout: number;
  readonly #cell: Cell;

  constructor(kernels: Kernels, direction: RecurrentDirection, dropout: number, cell: Cell) {
    this.#kernels = kernels;
    this.#direction = direction;
    this.#dropout = dropout;
    this.#cell = cell;
  }

  forward(
    numbers: StageNumbers,
    input: Signal,
    { batch, random }: PassContext,
    initial: CarriedState | null = null,
  ): RecurrentPass {
    const kernels = this.#kernels;
    const direction = this.#direction;
    const { units, tensors, stateTensors, normalization } = direction;
    const mask = drawRecurrentMask(kernels, [batch, units], this.#dropout, random);
    const parameters = viewsOf(tensors, numbers.parameters);
    const views = { parameters, state: viewsOf(stateTensors, numbers.state) };
    const inner =
      normalization === null
        ? null
        : new InnerNormalization(kernels, normalization, views, random !== null);
    const { hidden, last, back } = unroll(kernels, direction, this.#cell, {
      input: input.tensor(),
      start: startFrom(kernels, initial, [batch, units], this.#cell.hasCellState),
      tensors: (name: TensorName) =>
        kernels.tensor(layoutOf(tensors, name).shape, parameters(name)),
      mask,
      normalize: inner?.normalize ?? null,
    });
    return {
      output: outputOf(kernels, hidden, direction, batch),
      finalState: () => ({
        hidden: kernels.read(last.hidden),
        cell: last.cell === null ? null : kernels.read(last.cell),
      }),
      backward: (gradient, gradients, wantsInput) => {
        const { ofTensors, ofInput } = back(gradient.tensor(), wantsInput);
        const into = viewsOf(tensors, gradients);
        for (const [name, tensor] of ofTensors) into(name).set(kernels.read(tensor));
        inner?.writeGradients(into);
        return ofInput === null ? null : signalOfRows(kernels, input.shape, ofInput);
      },
    };
  }
}
