import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { NetworkName, Task } from './works';

/** What a peer says first. */
export interface PeerGreeting {
  versions: Record<string, string>;
  threads: number;
  ways: Record<Task, string[]>;
}

export interface PeerRequest {
  network: NetworkName;
  window: number;
  batch: number;
  units: number;
  task: Task;
  way: string;
  steps: number;
}

export interface PeerAnswer {
  msPerStep: number;
  parameterCount: number;
}

interface Waiting {
  resolve(line: string): void;
  reject(error: Error): void;
}

const SHOWN_ERROR_CHARACTERS = 2000;

/** A peer's process: one JSON object a line each way, one request at a time (bench/peers/peer.py). */
export class Peer {
  readonly #name: string;
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #ended: Promise<void>;
  #waiting: Waiting | null = null;
  #failure: Error | null = null;
  #printed = '';

  private constructor(name: string, command: string, args: string[], env: NodeJS.ProcessEnv) {
    this.#name = name;
    this.#child = spawn(command, args, { env, stdio: 'pipe' });
    this.#child.stderr.on('data', (chunk: Buffer) => {
      this.#printed = (this.#printed + chunk.toString()).slice(-SHOWN_ERROR_CHARACTERS);
    });
    // Writing to a process that has ended; its end tells why.
    this.#child.stdin.on('error', () => {});
    createInterface({ input: this.#child.stdout }).on('line', (line) => {
      this.#waiting?.resolve(line);
      this.#waiting = null;
    });
    this.#ended = new Promise((resolve) => {
      const end = (reason: string) => {
        this.#failure ??= new Error(`${name} ${reason}\n${this.#printed}`.trimEnd());
        this.#waiting?.reject(this.#failure);
        this.#waiting = null;
        resolve();
      };
      this.#child.on('error', (error) => end(`did not start: ${error.message}`));
      this.#child.on('close', (code, signal) => end(`ended with ${signal ?? code}`));
    });
  }

  /** @throws Error where it does not greet */
  static async start(
    name: string,
    command: string,
    args: string[],
    env: NodeJS.ProcessEnv,
  ): Promise<{ peer: Peer; greeting: PeerGreeting }> {
    const peer = new Peer(name, command, args, env);
    return { peer, greeting: JSON.parse(await peer.#nextLine()) as PeerGreeting };
  }

  /** @throws Error with the peer's traceback, or with what it printed where it ended */
  async ask(request: PeerRequest): Promise<PeerAnswer> {
    const line = this.#nextLine();
    this.#child.stdin.write(`${JSON.stringify(request)}\n`);
    const answer = JSON.parse(await line) as PeerAnswer | { error: string };
    if ('error' in answer) throw new Error(`${this.#name}: ${answer.error}`);
    return answer;
  }

  /** Ends when the peer has ended, which it does when it has read all. */
  async close(): Promise<void> {
    this.#child.stdin.end();
    await this.#ended;
  }

  #nextLine(): Promise<string> {
    if (this.#failure !== null) return Promise.reject(this.#failure);
    if (this.#waiting !== null) throw new Error(`${this.#name} is asked before it answered`);
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
    });
  }
}
