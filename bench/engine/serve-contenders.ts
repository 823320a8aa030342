import { createInterface } from 'node:readline';
import type { Contender, Trainee } from './contender';
import type { PeerAnswer, PeerGreeting, PeerRequest } from './peer';

/** Asks the benchmark for a process of its own that serves instead of measuring. */
export const SERVE_ARGUMENT = '--serve-tf.layers';

/** The peers' side of the line protocol (bench/peers/peer.py) for contenders in TypeScript. */
export async function serveContenders(contenders: Contender[], threads: number): Promise<void> {
  const say = (answer: PeerGreeting | PeerAnswer | { error: string }) =>
    process.stdout.write(`${JSON.stringify(answer)}\n`);
  const waysOf = (task: Contender['task']) =>
    contenders.filter((contender) => contender.task === task).map(({ way }) => way);
  say({ versions: {}, threads, ways: { train: waysOf('train'), forecast: waysOf('forecast') } });
  const made = new Map<string, Trainee>();
  const letGo = () => {
    for (const trainee of made.values()) trainee.dispose();
    made.clear();
  };
  for await (const line of createInterface({ input: process.stdin })) {
    try {
      const { steps, way, ...work } = JSON.parse(line) as PeerRequest;
      const key = JSON.stringify({ way, ...work });
      if (!made.has(key)) {
        letGo();
        const contender = contenders.find((one) => one.task === work.task && one.way === way);
        if (contender === undefined) throw new Error(`There is no way "${way}" to ${work.task}`);
        made.set(key, await contender.prepare(work));
      }
      const trainee = made.get(key)!;
      say({ msPerStep: await trainee.run(steps), parameterCount: trainee.parameterCount });
    } catch (error) {
      say({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  }
  letGo();
}
