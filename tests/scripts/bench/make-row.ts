import type { Row, Work } from '../../../bench/engine/works';

export function makeWork(parts: Partial<Work> = {}): Work {
  return { network: 'lstm', window: 24, batch: 1, units: 32, task: 'train', ...parts };
}

export function makeRow(parts: Partial<Row> = {}): Row {
  const msPerStep = parts.msPerStep ?? 1;
  return {
    system: 'engine',
    ...makeWork(),
    msPerStep,
    spreadMs: [msPerStep, msPerStep],
    way: 'planned',
    otherWays: {},
    parameterCount: 1,
    ...parts,
  };
}
