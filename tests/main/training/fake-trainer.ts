import type { TrainerMessage, TrainerRequest } from '@shared/contract/trainer-protocol';
import type { TrainerProcess } from '../../../main/training/trainer-process';

/** A trainer process in this one, that says and does what a test tells it to. */
export class FakeTrainer implements TrainerProcess {
  readonly requests: TrainerRequest[] = [];
  killed = 0;
  #listeners: ((message: unknown) => void)[] = [];
  #exitListeners: ((code: number | null) => void)[] = [];

  post(request: TrainerRequest): void {
    this.requests.push(request);
  }

  onMessage(listener: (message: unknown) => void): void {
    this.#listeners.push(listener);
  }

  onExit(listener: (code: number | null) => void): void {
    this.#exitListeners.push(listener);
  }

  kill(): void {
    this.killed += 1;
    this.exit(null);
  }

  say(message: TrainerMessage): void {
    this.sayRaw(message);
  }

  sayRaw(message: unknown): void {
    for (const listener of this.#listeners) listener(message);
  }

  exit(code: number | null): void {
    for (const listener of this.#exitListeners.splice(0)) listener(code);
  }

  ready(): void {
    this.say({ kind: 'ready', runtime: { engine: 'native', version: '2.21.0', reason: null } });
  }
}
