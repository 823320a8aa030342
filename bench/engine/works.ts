/** What is measured: networks, shapes and tasks, and what a result row says. */
export const NETWORKS = ['simple-rnn', 'lstm', 'gru', 'bilstm'] as const;
/** `keras-xla` is Keras asked to compile with XLA, which on a CPU it does not do of itself. */
export const SYSTEMS = ['engine', 'tf.layers', 'keras', 'keras-xla', 'pytorch'] as const;

export type NetworkName = (typeof NETWORKS)[number];
export type SystemName = (typeof SYSTEMS)[number];
/** `train`: one update from one batch; `forecast`: one prediction of a recursive forecast. */
export type Task = 'train' | 'forecast';

export interface Work {
  network: NetworkName;
  window: number;
  batch: number;
  units: number;
  task: Task;
}

/** Steps of a recursive forecast: predictions, each the newest input of the next. */
export const FORECAST_STEPS = 48;

const TRAIN_SHAPES = [
  { window: 24, batch: 1, units: 32 },
  { window: 24, batch: 32, units: 32 },
  { window: 24, batch: 64, units: 64 },
  { window: 168, batch: 32, units: 128 },
];
/** Other shapes than in training, so that network and shape alone tell what a row is about. */
const FORECAST_SHAPES = [
  { window: 24, batch: 1, units: 64 },
  { window: 168, batch: 1, units: 128 },
];

/** Training first, then forecasts. */
export function listWorks(networks: readonly NetworkName[]): Work[] {
  const works = (task: Task, shapes: typeof TRAIN_SHAPES) =>
    networks.flatMap((network) => shapes.map((shape) => ({ network, ...shape, task })));
  return [...works('train', TRAIN_SHAPES), ...works('forecast', FORECAST_SHAPES)];
}

/** One system's time for one work. */
export interface Row extends Work {
  system: SystemName;
  /** Median of the rounds. */
  msPerStep: number;
  /** Middle half of the rounds. */
  spreadMs: [number, number];
  /** Which of the system's ways this is: the fastest. */
  way: string;
  /** Medians of its other ways. */
  otherWays: Record<string, number>;
  parameterCount: number;
  /** Training only; see `limitOf`. */
  limitMs?: number;
  /** Training on the engine only. */
  kernels?: KernelShare;
}

/** Of one training step. */
export interface KernelShare {
  /** Calls of libtensorflow: a kernel, or a whole graph of them. */
  calls: number;
  /** Share of the step's time outside of them, 0–1. */
  outside: number;
}

export const isSameWork = (left: Work, right: Work) =>
  left.network === right.network &&
  left.window === right.window &&
  left.batch === right.batch &&
  left.units === right.units &&
  left.task === right.task;
