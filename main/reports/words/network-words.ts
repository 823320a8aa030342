import type {
  LossSpec,
  NetworkSpec,
  OptimizerSpec,
  ScheduleSpec,
} from '@shared/domain/network-spec';

/** What a report says of a network spec, in one language. */
export interface NetworkWords {
  labels: Record<
    | 'window'
    | 'inputs'
    | 'sequence'
    | 'layers'
    | 'output'
    | 'loss'
    | 'optimizer'
    | 'schedule'
    | 'warmUp'
    | 'clipping'
    | 'order'
    | 'weights'
    | 'stopping'
    | 'split'
    | 'seed',
    string
  >;
  layerLabel: (position: number, name: string) => string;
  window: (steps: number) => string;
  fromWindowLevel: string;
  sequence: Record<NetworkSpec['sequence'], (outputSteps: number) => string>;

  gate: Record<'forget' | 'input' | 'candidate' | 'output' | 'update' | 'reset', string>;
  peepholes: string;
  resetAfter: string;
  merge: Record<'sum' | 'concat' | 'mul' | 'ave', string>;
  recurrentDropout: (share: string) => string;
  kernel: (initializer: string) => string;
  recurrentKernel: (initializer: string) => string;
  normalization: {
    placement: Record<'auto' | 'before' | 'after', string>;
    momentum: (share: number) => string;
  };
  padding: Record<'causal' | 'same', string>;
  pooling: Record<'max' | 'average', string>;

  softmax: (bins: number) => string;
  loss: Record<LossSpec['kind'], string>;
  quantile: (quantile: number) => string;
  optimizer: Record<OptimizerSpec['kind'], string>;
  momentum: (share: number) => string;
  decay: (share: number) => string;
  weightDecay: (share: number) => string;
  schedule: {
    [Kind in ScheduleSpec['kind']]: (schedule: Extract<ScheduleSpec, { kind: Kind }>) => string;
  };
  epochs: (count: number) => string;
  clipping: {
    off: string;
    value: (limit: number) => string;
    norm: (limit: number) => string;
    'global-norm': (limit: number) => string;
  };
  order: Record<NetworkSpec['order'], string>;
  recency: (halfLifeSteps: number) => string;
  stopping: (patienceEpochs: number) => string;
  minimumImprovement: (value: number) => string;
  split: (test: number, validation: string) => string;
}
