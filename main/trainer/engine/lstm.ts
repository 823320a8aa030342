import type { Kernels, TensorId } from './kernels';
import type { LayerPass, LayerShape, OutputGradient, PlannedLayer } from './layer';

/**
 * LSTM with the standard activations on the fused kernels: one BlockLSTMV2 forward and one
 * BlockLSTMGradV2 backward for the whole sequence (tensorflow/core/kernels/rnn/lstm_ops.cc).
 *
 *   i, f, o = σ([x_t, h_{t-1}]·W + b), g = tanh([x_t, h_{t-1}]·W + b)
 *   c_t = f ⊙ c_{t-1} + i ⊙ g,  h_t = o ⊙ tanh(c_t)
 *
 * Parameters: W [inputs + units, 4·units] with columns input, forget, candidate, output (the order
 * of V2; V1 has the candidate second), then b [4·units]. No peepholes, no cell clip.
 */
export class Lstm implements PlannedLayer {
  readonly #kernels: Kernels;
  readonly #shape: LayerShape;
  readonly #noPeephole: Float32Array;
  #zeros = new Float32Array(0);
  #lastOnly = new Float32Array(0);

  constructor(kernels: Kernels, shape: LayerShape) {
    this.#kernels = kernels;
    this.#shape = shape;
    this.#noPeephole = new Float32Array(shape.units);
  }

  forward(parameters: Float32Array, input: TensorId, batch: number): LayerPass {
    const kernels = this.#kernels;
    const { steps, inputs, units } = this.#shape;
    const size = steps * batch * units;
    if (this.#zeros.length !== size) {
      this.#zeros = new Float32Array(size);
      this.#lastOnly = new Float32Array(size);
    }
    const weightCount = (inputs + units) * 4 * units;
    const start = kernels.tensor([batch, units], this.#zeros.subarray(0, batch * units));
    const peephole = kernels.tensor([units], this.#noPeephole);
    const known = [
      kernels.longInteger(steps),
      input,
      start,
      start,
      kernels.tensor([inputs + units, 4 * units], parameters.subarray(0, weightCount)),
      peephole,
      peephole,
      peephole,
      kernels.tensor([4 * units], parameters.subarray(weightCount)),
    ];
    const outputs = kernels.runMany('BlockLSTMV2', known, 7, { use_peephole: false });
    const hidden = outputs[6]!;
    return {
      sequence: () => hidden,
      last: () => {
        const begin = kernels.integers([steps - 1, 0, 0]);
        const extent = kernels.integers([1, batch, units]);
        return kernels.read(kernels.run('Slice', [hidden, begin, extent]));
      },
      backward: (gradient, gradients, wantsInput) => {
        const cellGradient = kernels.tensor([steps, batch, units], this.#zeros);
        const hiddenGradient = this.#hiddenGradient(gradient, batch);
        const results = kernels.runMany(
          'BlockLSTMGradV2',
          [...known, ...outputs, cellGradient, hiddenGradient],
          8,
          { use_peephole: false },
        );
        gradients.set(kernels.read(results[3]!), 0);
        gradients.set(kernels.read(results[7]!), weightCount);
        return wantsInput ? results[0]! : null;
      },
    };
  }

  #hiddenGradient(gradient: OutputGradient, batch: number): TensorId {
    if (gradient.kind === 'sequence') return gradient.tensor;
    const { steps, units } = this.#shape;
    this.#lastOnly.set(gradient.values, (steps - 1) * batch * units);
    return this.#kernels.tensor([steps, batch, units], this.#lastOnly);
  }
}
