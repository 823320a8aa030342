import {
  type Checkpoint,
  type ForecastAnswer,
  type ForecastRequest,
  type TrainerMessage,
  type TrainRequest,
  trainerMessageSchema,
} from '@shared/contract/trainer-protocol';
import { type AppError, appError } from '@shared/domain/app-error';
import { assertNever } from '@shared/domain/assert-never';
import type { RunId } from '@shared/domain/ids';
import { fail, type Result, succeed } from '@shared/domain/result';
import type { RuntimeInfo } from '@shared/domain/run';
import type { TrainingEvent } from '@shared/domain/training-event';
import type { TrainerProcess } from './trainer-process';

/** What a run's owner hears while it trains; `ended` comes as the promise of `train`. */
export interface RunObserver {
  onEvent(event: Exclude<TrainingEvent, { kind: 'ended' }>): void;
  onCheckpoint(checkpoint: Checkpoint): void;
}

export type RunEnd = Pick<Extract<TrainingEvent, { kind: 'ended' }>, 'state' | 'error'>;

interface ActiveRun {
  observer: RunObserver;
  end: (end: RunEnd) => void;
  cancelled: boolean;
}

/** One trainer process from spawn to exit: parses what it says and keeps every promise made on it. */
export class TrainerConnection {
  readonly ready: Promise<Result<RuntimeInfo, AppError>>;
  readonly exited: Promise<void>;
  #alive = true;
  #stopping = false;
  /** Why we ended it ourselves: more telling than an exit code. */
  #killReason: string | null = null;
  #runs = new Map<RunId, ActiveRun>();
  #forecasts = new Map<string, (answer: Result<ForecastAnswer, AppError>) => void>();
  #announceReady!: (ready: Result<RuntimeInfo, AppError>) => void;
  #announceExit!: () => void;

  constructor(
    private readonly process: TrainerProcess,
    readyTimeoutMs: number,
  ) {
    this.ready = new Promise((resolve) => {
      this.#announceReady = resolve;
    });
    this.exited = new Promise((resolve) => {
      this.#announceExit = resolve;
    });
    const tooLate = setTimeout(() => this.#killFor('no answer while starting'), readyTimeoutMs);
    void this.ready.then(() => clearTimeout(tooLate));
    process.onMessage((message) => this.#receive(message));
    process.onExit((code) => this.#handleExit(code));
  }

  get alive(): boolean {
    return this.#alive && !this.#stopping;
  }

  train(request: TrainRequest, observer: RunObserver): Promise<RunEnd> {
    return new Promise((resolve) => {
      this.#runs.set(request.runId, { observer, end: resolve, cancelled: false });
      this.process.post(request);
    });
  }

  /** Asks the trainer to end the run; after the grace period kills the whole process. */
  async cancel(runId: RunId, gracePeriodMs: number): Promise<void> {
    const run = this.#runs.get(runId);
    if (run === undefined) return;
    run.cancelled = true;
    this.process.post({ kind: 'cancel', runId });
    const deadline = setTimeout(() => {
      if (this.#runs.has(runId)) this.#killFor('it did not answer a cancel');
    }, gracePeriodMs);
    await new Promise<void>((resolve) => {
      const end = run.end;
      run.end = (how) => {
        end(how);
        resolve();
      };
    });
    clearTimeout(deadline);
  }

  forecast(request: ForecastRequest): Promise<Result<ForecastAnswer, AppError>> {
    return new Promise((resolve) => {
      this.#forecasts.set(request.requestId, resolve);
      this.process.post(request);
    });
  }

  /** Kills the process; its runs end as interrupted, without an error. */
  async stop(): Promise<void> {
    this.#stopping = true;
    if (this.#alive) this.process.kill();
    await this.exited;
  }

  #receive(raw: unknown): void {
    const parsed = trainerMessageSchema.safeParse(raw);
    if (parsed.success) this.#dispatch(parsed.data);
    else this.#killFor(`it sent an unknown message: ${parsed.error.message}`);
  }

  #dispatch(message: TrainerMessage): void {
    switch (message.kind) {
      case 'ready':
        this.#announceReady(succeed(message.runtime));
        break;
      case 'checkpoint':
        this.#runs.get(message.runId)?.observer.onCheckpoint(message.checkpoint);
        break;
      case 'event': {
        const { event } = message;
        if (event.kind === 'ended') this.#endRun(event.runId, event);
        else this.#runs.get(event.runId)?.observer.onEvent(event);
        break;
      }
      case 'forecast-done':
        this.#answer(message.requestId, succeed(message.answer));
        break;
      case 'request-failed':
        this.#answer(message.requestId, fail(message.error));
        break;
      default:
        assertNever(message);
    }
  }

  #answer(requestId: string, answer: Result<ForecastAnswer, AppError>): void {
    const settle = this.#forecasts.get(requestId);
    this.#forecasts.delete(requestId);
    settle?.(answer);
  }

  #endRun(runId: RunId, { state, error }: RunEnd): void {
    const run = this.#runs.get(runId);
    this.#runs.delete(runId);
    run?.end({ state, error });
  }

  #killFor(reason: string): void {
    this.#killReason ??= reason;
    if (this.#alive) this.process.kill();
  }

  #handleExit(code: number | null): void {
    this.#alive = false;
    const reason = this.#killReason ?? (code === null ? 'ended by a signal' : `exit code ${code}`);
    const crashed = appError('trainer-crashed', { reason });
    this.#announceReady(fail(appError('trainer-unavailable', { reason })));
    for (const [runId, run] of [...this.#runs]) {
      if (run.cancelled) this.#endRun(runId, { state: 'cancelled', error: null });
      else this.#endRun(runId, { state: 'interrupted', error: this.#stopping ? null : crashed });
    }
    for (const requestId of [...this.#forecasts.keys()]) this.#answer(requestId, fail(crashed));
    this.#announceExit();
  }
}
