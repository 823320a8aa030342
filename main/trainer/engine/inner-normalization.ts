import type { NormalizationSpec } from '@shared/domain/network/layer-spec';
import type { NormalizeSums, SumNames } from './gate-sums';
import type { Kernels, TensorId } from './kernels';
import { normalizeRows } from './normalization';
import type { Views } from './recurrent-direction';

/**
 * Batch normalization of x·W over steps and batch, within one pass of a recurrent layer (Laurent et
 * al. 2016). Its statistics go through JavaScript.
 */
export class InnerNormalization {
  readonly #kernels: Kernels;
  readonly #spec: NormalizationSpec;
  readonly #numbers: { parameters: Views; state: Views };
  readonly #training: boolean;
  readonly #gradients: { gamma: Float32Array; beta: Float32Array };

  constructor(
    kernels: Kernels,
    spec: NormalizationSpec,
    numbers: { parameters: Views; state: Views },
    training: boolean,
  ) {
    const columns = numbers.parameters('gamma').length;
    this.#kernels = kernels;
    this.#spec = spec;
    this.#numbers = numbers;
    this.#training = training;
    this.#gradients = { gamma: new Float32Array(columns), beta: new Float32Array(columns) };
  }

  readonly normalize: NormalizeSums<TensorId> = (products, names) => {
    const { parameters, state } = this.#numbers;
    const own = (all: Float32Array) => ownColumns(names, all);
    const numbers = {
      gamma: own(parameters('gamma')),
      beta: own(parameters('beta')),
      movingMean: own(state('moving-mean')),
      movingVariance: own(state('moving-variance')),
    };
    const { output, backward } = normalizeRows(
      this.#kernels,
      products,
      this.#spec,
      numbers,
      this.#training,
    );
    const { gamma, beta } = this.#gradients;
    return {
      output,
      back: (deltas) => backward(deltas, { gamma: own(gamma), beta: own(beta) }),
    };
  };

  /** After the way back. */
  writeGradients(into: Views): void {
    into('gamma').set(this.#gradients.gamma);
    into('beta').set(this.#gradients.beta);
  }
}

const ownColumns = ({ firstColumn, columns }: SumNames, all: Float32Array): Float32Array =>
  all.subarray(firstColumn, firstColumn + columns);
