import { fork } from 'node:child_process';
import type { TrainerMessage } from '@shared/contract/trainer-protocol';
import type { RuntimeInfo } from '@shared/domain/run';
import { bundleTrainer } from './bundle-trainer';

/** A bundled trainer in a process of its own, that has said it is ready. */
export interface TrainerChild {
  readonly runtime: RuntimeInfo;
  /** All that it said since the start. */
  readonly messages: TrainerMessage[];
  readonly exited: Promise<number | null>;
  post(message: unknown): void;
  /** The first message, past or to come, that `pick` accepts. */
  next<Picked>(pick: (message: TrainerMessage) => Picked | null): Promise<Picked>;
  disconnect(): void;
  kill(): void;
}

export interface TrainerChildOptions {
  env?: NodeJS.ProcessEnv;
  execPath?: string;
  /** A CommonJS file that runs before the trainer. */
  preload?: string;
}

/** Forks the bundled trainer and waits for `ready`. */
export async function startTrainer(options: TrainerChildOptions = {}): Promise<TrainerChild> {
  const child = fork(await bundleTrainer(), [], {
    serialization: 'advanced',
    env: { ...process.env, ...options.env },
    execPath: options.execPath ?? process.execPath,
    execArgv: options.preload ? ['--require', options.preload] : [],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const messages: TrainerMessage[] = [];
  const waiting = new Set<() => void>();
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  child.on('message', (message) => {
    messages.push(message as TrainerMessage);
    for (const look of waiting) look();
  });
  const next = <Picked>(pick: (message: TrainerMessage) => Picked | null) =>
    new Promise<Picked>((resolve, reject) => {
      const look = () => {
        for (const message of messages) {
          const picked = pick(message);
          if (picked === null) continue;
          waiting.delete(look);
          resolve(picked);
          return;
        }
      };
      waiting.add(look);
      look();
      exited.then((code) => reject(new Error(`The trainer ended with ${code}`)));
    });
  const { runtime } = await next((message) => (message.kind === 'ready' ? message : null));
  return {
    runtime,
    messages,
    exited,
    post: (message) => child.send(message as object),
    next,
    disconnect: () => child.disconnect(),
    kill: () => child.kill('SIGKILL'),
  };
}
