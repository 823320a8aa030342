import type {
  ForecastAnswer,
  ForecastRequest,
  TrainRequest,
} from '@shared/contract/trainer-protocol';
import { type AppError, appError } from '@shared/domain/app-error';
import type { RunId } from '@shared/domain/ids';
import { fail, type Result } from '@shared/domain/result';
import type { RuntimeInfo } from '@shared/domain/run';
import { type RunEnd, type RunObserver, TrainerConnection } from './trainer-connection';
import type { SpawnTrainer } from './trainer-process';

export interface TrainerHostOptions {
  spawn: SpawnTrainer;
  /** Between the message that cancels and the kill. */
  gracePeriodMs?: number;
  /** Loading libtensorflow takes about a second; a cold disk many. */
  readyTimeoutMs?: number;
}

/**
 * Keeps at most one trainer process. It is started ahead of need by `prepare`, and again at the
 * next need after it ended. Runs queue: one trains at a time; forecasts are answered in between.
 */
export class TrainerHost {
  #connection: TrainerConnection | null = null;
  #queue: Promise<unknown> = Promise.resolve();
  /** Runs that wait for their turn, and how to strike them off. */
  #waiting = new Map<RunId, (end: RunEnd) => void>();
  #closed = false;

  constructor(private readonly options: TrainerHostOptions) {}

  /** Starts a process where there is none; what it runs on, or why it could not start. */
  async prepare(): Promise<Result<RuntimeInfo, AppError>> {
    const connection = this.#connect();
    return connection.ok ? connection.value.ready : connection;
  }

  /** Resolves at the end of the run, however it ends; never rejects. */
  train(request: Omit<TrainRequest, 'kind'>, observer: RunObserver): Promise<RunEnd> {
    const struckOff = new Promise<RunEnd>((resolve) => this.#waiting.set(request.runId, resolve));
    const end = this.#queue.then(async (): Promise<RunEnd> => {
      if (!this.#waiting.has(request.runId)) return struckOff;
      const connection = this.#connect();
      const ready = connection.ok ? await connection.value.ready : connection;
      if (!this.#waiting.delete(request.runId)) return struckOff;
      if (!connection.ok) return { state: 'failed', error: connection.error };
      if (!ready.ok) return { state: 'failed', error: ready.error };
      return connection.value.train({ kind: 'train', ...request }, observer);
    });
    this.#queue = end;
    return Promise.race([end, struckOff]);
  }

  /** Resolves when the run is over: by the trainer's word, or by a kill after the grace period. */
  async cancel(runId: RunId): Promise<void> {
    const strikeOff = this.#waiting.get(runId);
    if (strikeOff !== undefined) {
      this.#waiting.delete(runId);
      strikeOff({ state: 'cancelled', error: null });
      return;
    }
    await this.#connection?.cancel(runId, this.options.gracePeriodMs ?? 2000);
  }

  async forecast(
    request: Omit<ForecastRequest, 'kind'>,
  ): Promise<Result<ForecastAnswer, AppError>> {
    const connection = this.#connect();
    if (!connection.ok) return connection;
    const ready = await connection.value.ready;
    if (!ready.ok) return ready;
    return connection.value.forecast({ kind: 'forecast', ...request });
  }

  /** Ends the process and waits until it is gone; running and waiting runs end as interrupted. */
  async stop(): Promise<void> {
    for (const strikeOff of this.#waiting.values()) {
      strikeOff({ state: 'interrupted', error: null });
    }
    this.#waiting.clear();
    await this.#connection?.stop();
    await this.#queue;
  }

  /** Stops for good: no process is started again. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.stop();
  }

  #connect(): Result<TrainerConnection, AppError> {
    if (this.#closed) return fail(appError('trainer-unavailable', { reason: 'closing' }));
    if (this.#connection?.alive) return { ok: true, value: this.#connection };
    try {
      const connection = new TrainerConnection(
        this.options.spawn(),
        this.options.readyTimeoutMs ?? 60_000,
      );
      this.#connection = connection;
      return { ok: true, value: connection };
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return fail(appError('trainer-unavailable', { reason }));
    }
  }
}
