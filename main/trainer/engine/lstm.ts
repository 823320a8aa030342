import type { LstmLayerSpec } from '@shared/domain/network-spec';
import type { Kernels, Settings, TensorId } from './kernels';
import type {
  CarriedState,
  PassContext,
  RecurrentLayer,
  RecurrentPass,
  StageNumbers,
} from './layer';
import { LstmWeights } from './lstm-weights';
import type { RecurrentDirection } from './recurrent-direction';
import { Signal } from './signal';
import { startFrom } from './step-signals';

/**
 * LSTM with the standard activations on the fused kernels: one BlockLSTMV2 forward and one
 * BlockLSTMGradV2 backward for the whole sequence (tensorflow/core/kernels/rnn/lstm_ops.cc).
 *
 *   i, f, o = σ([x_t, h_{t-1}]·W + b), g = tanh([x_t, h_{t-1}]·W + b)
 *   c_t = f ⊙ c_{t-1} + i ⊙ g,  h_t = o ⊙ tanh(c_t)
 *
 * Columns are input, forget, candidate, output, the order of V2; V1 has the candidate second. The
 * gradient kernel knows nothing of the cell clip: with one, a pass is for inference only.
 */
export class Lstm implements RecurrentLayer {
  readonly #kernels: Kernels;
  readonly #direction: RecurrentDirection;
  readonly #weights: LstmWeights;
  readonly #forwardSettings: Settings;
  readonly #backwardSettings: Settings;
  #lastOnly = new Float32Array(0);

  constructor(kernels: Kernels, direction: RecurrentDirection, spec: LstmLayerSpec) {
    this.#kernels = kernels;
    this.#direction = direction;
    this.#weights = new LstmWeights(direction, spec);
    this.#backwardSettings = { use_peephole: spec.peepholes };
    this.#forwardSettings =
      spec.cellClip === null
        ? this.#backwardSettings
        : { ...this.#backwardSettings, cell_clip: { float: spec.cellClip } };
  }

  forward(
    numbers: StageNumbers,
    input: Signal,
    { batch }: PassContext,
    initial: CarriedState | null = null,
  ): RecurrentPass {
    const kernels = this.#kernels;
    const { steps, inputs, units, returns } = this.#direction;
    const weights = this.#weights.ofParameters(numbers.parameters);
    const start = startFrom(kernels, initial, [batch, units], true);
    const known = [
      kernels.longInteger(steps),
      input.tensor(),
      start.cell!,
      start.hidden,
      kernels.tensor([inputs + units, 4 * units], weights.matrix),
      ...this.#peepholeTensors(weights.peepholes),
      kernels.tensor([4 * units], weights.bias),
    ];
    const outputs = kernels.runMany('BlockLSTMV2', known, 7, this.#forwardSettings);
    const cells = outputs[1]!;
    const hidden = outputs[6]!;
    const lastOf = (sequence: TensorId) =>
      kernels.run('Slice', [
        sequence,
        kernels.integers([steps - 1, 0, 0]),
        kernels.integers([1, batch, units]),
      ]);
    return {
      output:
        returns === 'last'
          ? Signal.ofTensor(kernels, [1, batch, units], lastOf(hidden))
          : Signal.ofTensor(kernels, [steps, batch, units], hidden),
      finalState: () => ({
        hidden: kernels.read(lastOf(hidden)),
        cell: kernels.read(lastOf(cells)),
      }),
      backward: (gradient, gradients, wantsInput) => {
        const ofCells = kernels.zeros([steps, batch, units]);
        const ofHidden = this.#hiddenGradient(gradient, batch);
        const results = kernels.runMany(
          'BlockLSTMGradV2',
          [...known, ...outputs, ofCells, ofHidden],
          8,
          this.#backwardSettings,
        );
        const [ofInput, , , matrix, ...rest] = results;
        this.#weights.writeGradients(
          {
            matrix: kernels.read(matrix!),
            bias: kernels.read(rest[3]!),
            peepholes: weights.peepholes && joinRead(kernels, rest.slice(0, 3)),
          },
          gradients,
        );
        return wantsInput ? Signal.ofTensor(kernels, input.shape, ofInput!) : null;
      },
    };
  }

  #peepholeTensors(peepholes: Float32Array | null): TensorId[] {
    const { units } = this.#direction;
    return [0, 1, 2].map((row) =>
      peepholes === null
        ? this.#kernels.zeros([units])
        : this.#kernels.tensor([units], peepholes.subarray(row * units, (row + 1) * units)),
    );
  }

  #hiddenGradient(gradient: Signal, batch: number): TensorId {
    const { steps, units, returns } = this.#direction;
    if (returns === 'sequence') return gradient.tensor();
    const size = steps * batch * units;
    if (this.#lastOnly.length !== size) this.#lastOnly = new Float32Array(size);
    this.#lastOnly.set(gradient.values(), (steps - 1) * batch * units);
    return this.#kernels.tensor([steps, batch, units], this.#lastOnly);
  }
}

function joinRead(kernels: Kernels, tensors: TensorId[]): Float32Array {
  const rows = tensors.map((tensor) => kernels.read(tensor));
  const joined = new Float32Array(rows.reduce((sum, row) => sum + row.length, 0));
  rows.forEach((row, at) => {
    joined.set(row, at * row.length);
  });
  return joined;
}
