import type { Activation, GruLayerSpec, LstmLayerSpec } from '@shared/domain/network-spec';
import type { Tensor, Tensor2D } from '@tensorflow/tfjs-node';
import type { Tensorflow } from '../runtime/runtime';
import { activate } from './activations';

/** h_{t-1} or c_{t-1}, and the weights in tf.layers' shapes and gate order. */
interface CellWeights {
  kernel: Tensor2D;
  recurrent: Tensor2D;
  bias: Tensor;
}

type CellStep = (input: Tensor2D, states: Tensor2D[], weights: CellWeights) => Tensor2D[];

/**
 * A cell for tf.layers.rnn where tf.layers' own LSTM and GRU, with one activation for all gates,
 * cannot say what the spec says.
 *
 * @param step states after one step, the hidden state first; derived by tfjs' tape
 */
export function createCell(
  tf: Tensorflow,
  { units, gates, states }: { units: number; gates: number; states: number },
  step: CellStep,
) {
  type Shape = Parameters<InstanceType<Tensorflow['layers']['RNNCell']>['build']>[0];

  class SpecCell extends tf.layers.RNNCell {
    static readonly className = 'SpecCell';
    readonly stateSize = new Array<number>(states).fill(units);
    #weights: (() => CellWeights) | null = null;

    override build(inputShape: Shape): void {
      const inputs = (inputShape as number[]).at(-1) ?? 0;
      const zeros = tf.initializers.zeros();
      const columns = gates * units;
      const kernel = this.addWeight('kernel', [inputs, columns], 'float32', zeros);
      const recurrent = this.addWeight('recurrent', [units, columns], 'float32', zeros);
      const bias = this.addWeight('bias', [columns], 'float32', zeros);
      this.#weights = () => ({
        kernel: kernel.read() as Tensor2D,
        recurrent: recurrent.read() as Tensor2D,
        bias: bias.read(),
      });
      this.built = true;
    }

    override call(inputs: Tensor | Tensor[]): Tensor[] {
      const weights = this.#weights;
      if (weights === null) throw new Error('The cell is called before it is built');
      return tf.tidy(() => {
        const [input, ...previous] = inputs as Tensor2D[];
        const after = step(input!, previous, weights());
        return [after[0]!, ...after];
      });
    }
  }
  return new SpecCell({});
}

/** [i, f, g, o] = [x, h]·W + b; c ← f ⊙ c + i ⊙ g; h = o ⊙ act(c). */
export function lstmStep(tf: Tensorflow, layer: LstmLayerSpec): CellStep {
  const { gates, outputActivation } = layer;
  const order = [gates.input, gates.forget, gates.candidate, gates.output];
  return (input, [hidden, cell], { kernel, recurrent, bias }) => {
    const sum = input.matMul(kernel).add(hidden!.matMul(recurrent)).add(bias);
    const [i, f, g, o] = tf
      .split(sum, 4, 1)
      .map((part, gate) => activate(tf, order[gate]!.activation, part));
    const after = f!.mul<Tensor2D>(cell!).add<Tensor2D>(i!.mul(g!));
    return [o!.mul(activate(tf, outputActivation, after)), after];
  };
}

/** Update, reset, candidate in tf.layers' order; reset before the recurrent product. */
export function gruStep(tf: Tensorflow, layer: GruLayerSpec): CellStep {
  const { units, gates } = layer;
  const act = (activation: Activation, sum: Tensor) => activate(tf, activation, sum);
  return (input, [hidden], { kernel, recurrent, bias }) => {
    const h = hidden!;
    const ofInput = tf.split(input.matMul<Tensor2D>(kernel).add<Tensor2D>(bias), 3, 1);
    const gateWeights = recurrent.slice([0, 0], [units, 2 * units]);
    const ofHidden = tf.split(h.matMul<Tensor2D>(gateWeights), 2, 1);
    const update = act(gates.update.activation, ofInput[0]!.add(ofHidden[0]!));
    const reset = act(gates.reset.activation, ofInput[1]!.add(ofHidden[1]!));
    const candidateWeights = recurrent.slice([0, 2 * units], [units, units]);
    const ofReset = reset.mul<Tensor2D>(h).matMul(candidateWeights);
    const candidate = act(gates.candidate.activation, ofInput[2]!.add(ofReset));
    return [update.mul<Tensor2D>(h).add(tf.scalar(1).sub(update).mul(candidate))];
  };
}
