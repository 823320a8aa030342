import type { RunState } from '@shared/domain/run';

export const stateColors: Record<RunState, string> = {
  running: 'blue',
  finished: 'teal',
  cancelled: 'gray',
  failed: 'red',
  interrupted: 'orange',
};
