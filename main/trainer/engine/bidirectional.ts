import type { RecurrentLayerSpec } from '@shared/domain/network-spec';
import type { Kernels } from './kernels';
import type { PassContext, RecurrentLayer, RecurrentPass, StageNumbers } from './layer';
import { mergeKernels } from './merge-directions';
import { add, reverseSteps } from './products';
import { Signal } from './signal';

interface BidirectionalShape {
  returns: 'sequence' | 'last';
  merge: NonNullable<RecurrentLayerSpec['bidirectional']>['merge'];
}

/**
 * Two layers of one kind over the same sequence, one from its start and one from its end (Schuster
 * and Paliwal 1997), their outputs merged; of each, its own last state where the layer returns only
 * that. Parameters and moving statistics: all of the forward layer, then all of the backward one.
 */
export class Bidirectional implements RecurrentLayer {
  readonly #kernels: Kernels;
  readonly #shape: BidirectionalShape;
  readonly #ahead: RecurrentLayer;
  readonly #back: RecurrentLayer;

  constructor(
    kernels: Kernels,
    shape: BidirectionalShape,
    ahead: RecurrentLayer,
    back: RecurrentLayer,
  ) {
    this.#kernels = kernels;
    this.#shape = shape;
    this.#ahead = ahead;
    this.#back = back;
  }

  forward(numbers: StageNumbers, input: Signal, context: PassContext): RecurrentPass {
    const kernels = this.#kernels;
    const merge = mergeKernels[this.#shape.merge];
    const parameters = halves(numbers.parameters);
    const state = halves(numbers.state);
    const ahead = this.#ahead.forward(
      { parameters: parameters[0], state: state[0] },
      input,
      context,
    );
    const back = this.#back.forward(
      { parameters: parameters[1], state: state[1] },
      this.#reversed(input),
      context,
    );
    const inOrder = this.#inOrder(back.output);
    return {
      output: merge.forward(kernels, ahead.output, inOrder),
      backward: (gradient, gradients, wantsInput) => {
        const [ofAhead, ofBack] = merge.backward(kernels, gradient, ahead.output, inOrder);
        const into = halves(gradients);
        const aheadInput = ahead.backward(ofAhead, into[0], wantsInput);
        const backInput = back.backward(this.#inOrder(ofBack), into[1], wantsInput);
        if (aheadInput === null || backInput === null) return null;
        const together = add(
          kernels,
          aheadInput.tensor(),
          reverseSteps(kernels, backInput.tensor()),
        );
        return Signal.ofTensor(kernels, input.shape, together);
      },
      finalState() {
        throw new Error('A bidirectional layer has no state to carry: it ends where it starts');
      },
    };
  }

  /** The backward layer's output as time goes, or its gradient as that layer went. */
  #inOrder(signal: Signal): Signal {
    return this.#shape.returns === 'last' ? signal : this.#reversed(signal);
  }

  #reversed(signal: Signal): Signal {
    return Signal.ofTensor(
      this.#kernels,
      signal.shape,
      reverseSteps(this.#kernels, signal.tensor()),
    );
  }
}

function halves(numbers: Float32Array): [Float32Array, Float32Array] {
  const middle = numbers.length / 2;
  return [numbers.subarray(0, middle), numbers.subarray(middle)];
}
