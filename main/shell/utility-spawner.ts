import { type UtilityProcess, utilityProcess } from 'electron';
import type { SpawnTrainer } from '../training/trainer-process';

export interface UtilitySpawnerOptions {
  /** The bundled trainer, out/main/trainer.js. */
  trainerPath: string;
  /** Where a packaged app carries libtensorflow; null: the binding finds its own. */
  libraryFolder: string | null;
  onSpawn: (trainer: UtilityProcess) => void;
}

/** Starts trainers as Electron utility processes: they die with the app, whatever happens to it. */
export function createUtilitySpawner(options: UtilitySpawnerOptions): SpawnTrainer {
  const { trainerPath, libraryFolder, onSpawn } = options;
  return () => {
    const trainer = utilityProcess.fork(trainerPath, [], {
      serviceName: 'Gatecast trainer',
      stdio: process.env.GATECAST_DEBUG ? 'inherit' : 'ignore',
      env: libraryFolder ? { ...process.env, LD_LIBRARY_PATH: libraryFolder } : process.env,
    });
    onSpawn(trainer);
    return {
      post: (request) => trainer.postMessage(request),
      onMessage: (listener) => void trainer.on('message', listener),
      onExit: (listener) => void trainer.once('exit', listener),
      // UtilityProcess.kill is a SIGTERM, which a trainer inside a native call would not hear of.
      kill: () => void (trainer.pid === undefined ? trainer.kill() : killHard(trainer.pid)),
    };
  };
}

function killHard(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended in the meantime.
  }
}
