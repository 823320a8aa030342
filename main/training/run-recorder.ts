import type { Checkpoint } from '@shared/contract/trainer-protocol';
import { appError } from '@shared/domain/app-error';
import type { RunId } from '@shared/domain/ids';
import type { EpochRecord } from '@shared/domain/run';
import type { TrainingEvent } from '@shared/domain/training-event';
import type { ProjectDatabase } from '../project/project';
import { writeCheckpoint } from './checkpoint-store';
import { endRun, insertEpoch, setRunEngine } from './run-store';
import type { RunEnd, RunObserver } from './trainer-connection';

/**
 * Writes what a run tells into the project, in the order told. A small network does hundreds of
 * epochs a second, more than there can be durable commits: what comes during one commit waits and
 * goes into the next, all of it, with the newest checkpoint alone.
 */
export class RunRecorder implements RunObserver {
  #writes: Promise<void> = Promise.resolve();
  #epochs: EpochRecord[] = [];
  #checkpoint: Checkpoint | null = null;
  #isFlushQueued = false;
  #failure: unknown = null;

  constructor(
    private readonly database: ProjectDatabase,
    private readonly runId: RunId,
    private readonly emit: (event: TrainingEvent) => void,
    /** The project cannot be written: there is no sense in training on. */
    private readonly onWriteFailed: () => void,
  ) {}

  onEvent(event: Exclude<TrainingEvent, { kind: 'ended' }>): void {
    if (event.kind === 'started') {
      this.#write(() => setRunEngine(this.database, this.runId, event.engine));
    } else if (event.kind === 'epoch') {
      this.#epochs.push(event.record);
      this.#queueFlush();
    }
    this.emit(event);
  }

  onCheckpoint(checkpoint: Checkpoint): void {
    this.#checkpoint = checkpoint;
    this.#queueFlush();
  }

  /** Writes the end behind everything told before, then tells of it. Never rejects. */
  async end(end: RunEnd): Promise<RunEnd> {
    await this.#writes;
    let told = this.#failure === null ? end : failedWrite(this.#failure);
    try {
      await endRun(this.database, this.runId, { ...told, endedAt: Date.now() });
    } catch (error) {
      told = failedWrite(error);
    }
    this.emit({ kind: 'ended', runId: this.runId, ...told });
    return told;
  }

  #queueFlush(): void {
    if (this.#isFlushQueued) return;
    this.#isFlushQueued = true;
    this.#write(() => {
      this.#isFlushQueued = false;
      const epochs = this.#epochs.splice(0);
      const checkpoint = this.#checkpoint;
      this.#checkpoint = null;
      return this.database.transaction(async (transaction) => {
        for (const record of epochs) await insertEpoch(transaction, this.runId, record);
        if (checkpoint) await writeCheckpoint(transaction, this.runId, checkpoint);
      });
    });
  }

  #write(work: () => Promise<void>): void {
    this.#writes = this.#writes.then(async () => {
      if (this.#failure !== null) return;
      try {
        await work();
      } catch (error) {
        this.#failure = error;
        this.onWriteFailed();
      }
    });
  }
}

function failedWrite(error: unknown): RunEnd {
  const reason = error instanceof Error ? error.message : String(error);
  return { state: 'failed', error: appError('project-write-failed', { file: 'project', reason }) };
}
