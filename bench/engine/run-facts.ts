import { cpus, type } from 'node:os';
import type { Runtime } from '../../main/trainer/runtime/runtime';
import type { MachineSpeed } from './limit';

/** What a run's numbers depend on beside the code; bench/results/engine-run.json. */
export interface RunFacts {
  /** ISO date and time of its end. */
  date: string;
  processor: string;
  cores: number;
  system: string;
  /** On which every system computes. */
  threads: number;
  versions: Record<string, string>;
  rounds: number;
  /** Of the processors, 0–1, used by other programs in the pauses between. */
  othersShare: number;
  speed: MachineSpeed;
}

export function gatherRunFacts(
  { tf, info }: Runtime,
  parts: Pick<RunFacts, 'threads' | 'rounds' | 'speed' | 'othersShare'> & {
    peers: Record<string, string>;
  },
): RunFacts {
  const { peers, ...rest } = parts;
  return {
    date: new Date().toISOString(),
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: cpus().length,
    system: type(),
    versions: {
      node: process.versions.node,
      'tfjs-node': tf.version['tfjs-node'],
      libtensorflow: info.version,
      ...peers,
    },
    ...rest,
  };
}

const BUSY_SHARE = 0.1;

/** Beyond this the times are of a busy machine, and no goal is judged by them. */
export const wasBusy = ({ othersShare }: Pick<RunFacts, 'othersShare'>) => othersShare > BUSY_SHARE;
