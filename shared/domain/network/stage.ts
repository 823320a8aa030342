import type { Activation } from './activation';
import type {
  Conv1dLayerSpec,
  Initializer,
  NormalizationSpec,
  PoolingLayerSpec,
  RecurrentLayerSpec,
} from './layer-spec';

/** A weight matrix, a bias, or a moving statistic, and where it lies in its stage. */
export interface TensorLayout {
  name: TensorName;
  /** From the start of the stage's range. */
  offset: number;
  size: number;
  shape: readonly number[];
}

export type TensorName =
  | 'kernel'
  | 'recurrent-kernel'
  | 'bias'
  /** [3, units]: input, forget, output. */
  | 'peepholes'
  /** GRU: columns reset, update. */
  | 'gate-kernel'
  | 'gate-recurrent-kernel'
  | 'gate-bias'
  | 'candidate-kernel'
  | 'candidate-recurrent-kernel'
  | 'candidate-bias'
  /** GRU with the reset gate after the product: the bias within it. */
  | 'candidate-recurrent-bias'
  | 'gamma'
  | 'beta'
  | 'moving-mean'
  | 'moving-variance';

/** A part of the network's flat array. */
export interface FlatRange {
  offset: number;
  length: number;
}

interface StageShape {
  /** Index of the spec's layer that the stage belongs to; the output's is `layers.length`. */
  layer: number;
  inputSteps: number;
  inputs: number;
  outputSteps: number;
  outputs: number;
  /** What training sets, within the first `trainableCount` numbers of the flat array. */
  parameters: FlatRange;
  /** In the order in which they lie; a bidirectional stage's backward tensors follow the forward ones. */
  tensors: readonly TensorLayout[];
  /** Moving statistics, behind all parameters of the network. */
  state: FlatRange;
  stateTensors: readonly TensorLayout[];
}

/**
 * One computation of the planned network. Sequences are [steps, batch, features]; a vector is a
 * sequence of one step.
 */
export type StageWork =
  | {
      kind: 'recurrent';
      spec: RecurrentLayerSpec;
      /** Steps in which it computes; its input has as many. */
      returns: 'sequence' | 'last';
      /** Batch normalization of x·W, within the layer. */
      normalization: NormalizationSpec | null;
    }
  /** Linear; its activation is a stage of its own. */
  | {
      kind: 'convolution';
      filters: number;
      kernelSteps: number;
      padding: Conv1dLayerSpec['padding'];
      bias: number;
      initializer: Initializer;
    }
  | { kind: 'pooling'; operation: PoolingLayerSpec['operation']; poolSteps: number }
  /** Linear; its activation is a stage of its own. */
  | { kind: 'dense'; bias: number; initializer: Initializer }
  | { kind: 'activation'; activation: Activation }
  | { kind: 'normalization'; momentum: number; epsilon: number }
  | { kind: 'dropout'; rate: number }
  /** One vector, seen in every step: [1, batch, features] → [outputSteps, batch, features]. */
  | { kind: 'repeat' };

export type Stage = StageShape & StageWork;
export type StageOf<Kind extends Stage['kind']> = StageShape & Extract<StageWork, { kind: Kind }>;
