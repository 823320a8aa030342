import { fork } from 'node:child_process';
import type { SpawnTrainer } from './trainer-process';

export interface ForkSpawnerOptions {
  /** The bundled trainer, out/main/trainer.js. */
  trainerPath: string;
  env?: NodeJS.ProcessEnv;
}

/**
 * Starts trainers with Node's child_process.fork: for the CLI and for tests. Its own process group
 * (`detached`), because Ctrl-C in a terminal reaches the whole group and would kill the trainer
 * before the CLI can cancel the run; a trainer ends by itself when its channel closes.
 */
export function createForkSpawner({ trainerPath, env }: ForkSpawnerOptions): SpawnTrainer {
  return () => {
    const child = fork(trainerPath, [], {
      serialization: 'advanced',
      detached: true,
      env: env ?? process.env,
      execArgv: [],
      // The CLI's output is for people and for pipes: libtensorflow's log goes nowhere by default.
      stdio: ['ignore', 'ignore', process.env.GATECAST_DEBUG ? 'inherit' : 'ignore', 'ipc'],
    });
    // A fork that fails to start reports it here, not as an exit.
    let announceExit: ((code: number | null) => void) | null = null;
    child.once('error', () => {
      if (child.pid === undefined) announceExit?.(null);
    });
    return {
      post: (request) => {
        // The channel may close between the check and the write: the exit tells the host.
        if (child.connected) child.send(request, () => undefined);
      },
      onMessage: (listener) => void child.on('message', listener),
      onExit: (listener) => {
        announceExit = listener;
        child.once('exit', listener);
      },
      kill: () => void child.kill('SIGKILL'),
    };
  };
}
