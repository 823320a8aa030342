import type { Tensor, Tensor2D } from '@tensorflow/tfjs-node';
import type { Tensorflow } from '../runtime/runtime';
import type { CellStep } from './cells';

/**
 * A cell for tf.layers.rnn where tf.layers' own layers cannot say what the spec says. Its weights
 * are the step's.
 *
 * @param states h, then c of an LSTM
 */
export function createCell(
  tf: Tensorflow,
  { units, states }: { units: number; states: number },
  step: CellStep,
) {
  class SpecCell extends tf.layers.RNNCell {
    static readonly className = 'SpecCell';
    readonly stateSize = new Array<number>(states).fill(units);

    override call(inputs: Tensor | Tensor[]): Tensor[] {
      return tf.tidy(() => {
        const [products, ...previous] = inputs as Tensor2D[];
        const after = step(products!, previous);
        return [after[0]!, ...after];
      });
    }
  }
  return new SpecCell({});
}
