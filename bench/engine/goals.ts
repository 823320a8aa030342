import type { Row, SystemName, Work } from './works';

/**
 * How many times faster than another system the engine is to be in a training step; null where no
 * goal is set. LSTM and GRU only.
 */
export function goalOf(work: Work, system: SystemName): number | null {
  if (work.task !== 'train' || (work.network !== 'lstm' && work.network !== 'gru')) return null;
  if (system === 'tf.layers') return 10;
  const key = `${work.window},${work.batch},${work.units}`;
  if (system === 'keras') return KERAS_GOALS[key] ?? null;
  if (system === 'pytorch') return PYTORCH_GOALS[key] ?? null;
  return null;
}

const KERAS_GOALS: Record<string, number> = {
  '24,1,32': 6,
  '24,32,32': 2,
  '24,64,64': 1.5,
  '168,32,128': 1.3,
};
const PYTORCH_GOALS: Record<string, number> = {
  '24,1,32': 3,
  '24,32,32': 1.3,
  '24,64,64': 1,
  '168,32,128': 0.65,
};

/** How many times as long as the engine another system takes. */
export const ratioOf = (engine: Row, other: Row) => other.msPerStep / engine.msPerStep;
