import { assertNever } from '@shared/domain/assert-never';
import type { TensorName } from '@shared/domain/network/stage';
import type {
  Activation,
  GateMode,
  GruLayerSpec,
  LstmLayerSpec,
  RecurrentLayerSpec,
  SimpleRnnLayerSpec,
} from '@shared/domain/network-spec';
import type { Tensor1D, Tensor2D } from '@tensorflow/tfjs-node';
import type { Tensorflow } from '../runtime/runtime';
import { createActivation } from './activations';

/** What a cell reads beside its inputs, alike in all steps. */
export interface CellSources {
  weight<Weight extends Tensor1D | Tensor2D>(name: TensorName): Weight;
  /** Of h_{t-1} in the recurrent products, [batch, units]; null where nothing is dropped. */
  mask(): Tensor2D | null;
}

/**
 * One step of a layer that tf.layers cannot say.
 *
 * @param products x_t·W of all gates, [batch, columns]
 * @param states h_{t-1}, then c_{t-1} of an LSTM, [batch, units]
 * @returns the states after the step
 */
export type CellStep = (products: Tensor2D, states: Tensor2D[]) => Tensor2D[];

export function createStep(
  tf: Tensorflow,
  layer: RecurrentLayerSpec,
  sources: CellSources,
): CellStep {
  switch (layer.kind) {
    case 'simple-rnn':
      return simpleRnnStep(tf, layer, sources);
    case 'lstm':
      return lstmStep(tf, layer, sources);
    case 'gru':
      return gruStep(tf, layer, sources);
    default:
      return assertNever(layer);
  }
}

const dropped = (hidden: Tensor2D, mask: Tensor2D | null) =>
  mask === null ? hidden : hidden.mul<Tensor2D>(mask);

/** h = act(x·W + h·U + b). */
function simpleRnnStep(tf: Tensorflow, layer: SimpleRnnLayerSpec, sources: CellSources): CellStep {
  const activate = createActivation(tf, layer.activation);
  return (products, [hidden]) => {
    const recurrent = dropped(hidden!, sources.mask()).matMul<Tensor2D>(
      sources.weight<Tensor2D>('recurrent-kernel'),
    );
    return [activate(products.add<Tensor2D>(recurrent).add<Tensor2D>(sources.weight('bias')))];
  };
}

/** The value of a gate, from its sum where it is learned; ones or zeros where it is ablated. */
function createGate(tf: Tensorflow, gate: { activation: Activation; mode: GateMode }) {
  const activate = createActivation(tf, gate.activation);
  return (sum: Tensor2D): Tensor2D => {
    switch (gate.mode) {
      case 'learned':
        return activate(sum);
      case 'open':
        return tf.onesLike(sum);
      case 'closed':
        return tf.zerosLike(sum);
      default:
        return assertNever(gate.mode);
    }
  };
}

/** [i, f, g, o] = x·W + h·U + b; c ← f ⊙ c + i ⊙ g within ± clip; h = o ⊙ act(c). */
function lstmStep(tf: Tensorflow, layer: LstmLayerSpec, sources: CellSources): CellStep {
  const { peepholes, coupledGates, cellClip } = layer;
  const gates = {
    input: createGate(tf, layer.gates.input),
    forget: createGate(tf, layer.gates.forget),
    candidate: createGate(tf, layer.gates.candidate),
    output: createGate(tf, layer.gates.output),
  };
  const activate = createActivation(tf, layer.outputActivation);
  /** + p ⊙ c, with the peepholes' row for input, forget or output. */
  const peek = (sum: Tensor2D, row: number, cell: Tensor2D): Tensor2D =>
    peepholes
      ? sum.add<Tensor2D>(cell.mul(sources.weight<Tensor2D>('peepholes').slice([row, 0], [1, -1])))
      : sum;
  return (products, [hidden, cell]) => {
    const recurrent = dropped(hidden!, sources.mask()).matMul<Tensor2D>(
      sources.weight<Tensor2D>('recurrent-kernel'),
    );
    const sum = products.add<Tensor2D>(recurrent).add<Tensor2D>(sources.weight('bias'));
    const [ofInput, ofForget, ofCandidate, ofOutput] = tf.split<Tensor2D>(sum, 4, 1);
    const input = gates.input(peek(ofInput!, 0, cell!));
    const forget = coupledGates
      ? tf.onesLike(input).sub<Tensor2D>(input)
      : gates.forget(peek(ofForget!, 1, cell!));
    const candidate = gates.candidate(ofCandidate!);
    const free = forget.mul<Tensor2D>(cell!).add<Tensor2D>(input.mul(candidate));
    const after = cellClip === null ? free : tf.clipByValue(free, -cellClip, cellClip);
    const output = gates.output(peek(ofOutput!, 2, after));
    return [output.mul(activate(after)), after];
  };
}

/** h = u ⊙ h + (1 − u) ⊙ c, the reset gate before or after the candidate's recurrent product. */
function gruStep(tf: Tensorflow, layer: GruLayerSpec, sources: CellSources): CellStep {
  const gates = {
    update: createGate(tf, layer.gates.update),
    reset: createGate(tf, layer.gates.reset),
    candidate: createGate(tf, layer.gates.candidate),
  };
  return (products, [hidden]) => {
    const seen = dropped(hidden!, sources.mask());
    const [resetOfInput, updateOfInput, candidateOfInput] = tf.split<Tensor2D>(products, 3, 1);
    const gateSums = seen
      .matMul<Tensor2D>(sources.weight<Tensor2D>('gate-recurrent-kernel'))
      .add<Tensor2D>(sources.weight('gate-bias'));
    const [resetOfHidden, updateOfHidden] = tf.split<Tensor2D>(gateSums, 2, 1);
    const reset = gates.reset(resetOfInput!.add(resetOfHidden!));
    const update = gates.update(updateOfInput!.add(updateOfHidden!));
    const kernel = sources.weight<Tensor2D>('candidate-recurrent-kernel');
    const recurrent = layer.resetAfter
      ? reset.mul<Tensor2D>(
          seen.matMul<Tensor2D>(kernel).add(sources.weight('candidate-recurrent-bias')),
        )
      : reset.mul<Tensor2D>(seen).matMul<Tensor2D>(kernel);
    const candidate = gates.candidate(
      candidateOfInput!.add<Tensor2D>(recurrent).add<Tensor2D>(sources.weight('candidate-bias')),
    );
    const fresh = tf.onesLike(update).sub<Tensor2D>(update).mul<Tensor2D>(candidate);
    return [update.mul<Tensor2D>(hidden!).add(fresh)];
  };
}
