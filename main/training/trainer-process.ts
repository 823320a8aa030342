import type { TrainerRequest } from '@shared/contract/trainer-protocol';

/**
 * One trainer process, whoever spawned it: Electron's utilityProcess (main/shell) or
 * child_process.fork (CLI and tests, ./fork-spawner).
 */
export interface TrainerProcess {
  post(request: TrainerRequest): void;
  /** Raw messages: the host parses them with trainerMessageSchema. */
  onMessage(listener: (message: unknown) => void): void;
  /** Exit code, or null where a signal ended it. Called once. */
  onExit(listener: (code: number | null) => void): void;
  kill(): void;
}

export type SpawnTrainer = () => TrainerProcess;
