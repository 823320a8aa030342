import type { TensorName } from '@shared/domain/network/stage';
import type { GiveGradient, TensorSource } from './named-tensors';
import type { Operations } from './operations';
import {
  addToRows,
  matMul,
  matMulTransposed,
  reshape,
  sumRows,
  transpose,
  unstack,
} from './products';

/** The tensors that make z = x·W + b and h·U for some gates of a layer, side by side. */
export interface SumNames {
  kernel: TensorName;
  recurrent: TensorName;
  bias: TensorName;
  /** A bias of h·U alone. */
  recurrentBias?: TensorName;
  /** Where the columns begin within those that the layer normalizes. */
  firstColumn: number;
  columns: number;
}

/** Normalizes x·W, [steps·batch, columns]; `back` gives ∂L/∂(x·W). */
export type NormalizeSums<Tensor> = (
  products: Tensor,
  names: SumNames,
) => { output: Tensor; back(deltas: Tensor): Tensor };

/** What a pass computes on. */
export interface SumsContext<Tensor> {
  steps: number;
  /** x of all steps, [steps·batch, inputs]. */
  rows: Tensor;
  tensors: TensorSource<Tensor>;
  /** Null where the layer does not. */
  normalize: NormalizeSums<Tensor> | null;
}

/** What happened in all steps, each [steps·batch, …]. */
export interface SumsTrace<Tensor> {
  /** What U was multiplied with. */
  sources: Tensor;
  /** ∂L/∂(x·W + b). */
  deltas: Tensor;
  /** ∂L/∂(h·U). */
  recurrentDeltas: Tensor;
}

/** Sums of some gates in one pass: x·W + b for all steps at once, normalized if asked; h·U by step. */
export class GateSums<Tensor> {
  readonly #operations: Operations<Tensor>;
  readonly #names: SumNames;
  readonly #rows: Tensor;
  readonly #kernel: Tensor;
  readonly #recurrent: Tensor;
  readonly #recurrentBias: Tensor | null;
  readonly #normalized: ReturnType<NormalizeSums<Tensor>> | null;
  #turned: Tensor | null = null;
  /** x·W + b by step, [batch, columns]. */
  readonly ofInput: readonly Tensor[];

  constructor(operations: Operations<Tensor>, names: SumNames, context: SumsContext<Tensor>) {
    const { steps, rows, tensors, normalize } = context;
    const { columns, recurrentBias } = names;
    this.#operations = operations;
    this.#names = names;
    this.#rows = rows;
    this.#kernel = tensors(names.kernel);
    this.#recurrent = tensors(names.recurrent);
    this.#recurrentBias = recurrentBias === undefined ? null : tensors(recurrentBias);
    const products = matMul(operations, rows, this.#kernel);
    this.#normalized = normalize?.(products, names) ?? null;
    const sums = addToRows(operations, this.#normalized?.output ?? products, tensors(names.bias));
    this.ofInput = unstack(operations, reshape(operations, sums, [steps, -1, columns]), steps);
  }

  /** h·U, [batch, columns]. */
  ofHidden(source: Tensor): Tensor {
    const product = matMul(this.#operations, source, this.#recurrent);
    return this.#recurrentBias === null
      ? product
      : addToRows(this.#operations, product, this.#recurrentBias);
  }

  /** ∂L/∂h = δ·Uᵀ, [batch, units]. */
  backThrough(recurrentDelta: Tensor): Tensor {
    this.#turned ??= transpose(this.#operations, this.#recurrent);
    return matMul(this.#operations, recurrentDelta, this.#turned);
  }

  /**
   * Gradients from all steps at once: ∂L/∂W = xᵀ·δ, ∂L/∂U = hᵀ·δ, ∂L/∂b = Σ δ.
   *
   * @returns ∂L/∂x = δ·Wᵀ, [steps·batch, inputs], where it is wanted
   */
  giveGradients(
    { sources, deltas, recurrentDeltas }: SumsTrace<Tensor>,
    give: GiveGradient<Tensor>,
    wantsInput: boolean,
  ): Tensor | null {
    const operations = this.#operations;
    const names = this.#names;
    give(names.recurrent, matMulTransposed(operations, sources, recurrentDeltas));
    give(names.bias, sumRows(operations, deltas));
    if (names.recurrentBias !== undefined) {
      give(names.recurrentBias, sumRows(operations, recurrentDeltas));
    }
    const ofProducts = this.#normalized?.back(deltas) ?? deltas;
    give(names.kernel, matMulTransposed(operations, this.#rows, ofProducts));
    return wantsInput ? matMul(operations, ofProducts, transpose(operations, this.#kernel)) : null;
  }
}
