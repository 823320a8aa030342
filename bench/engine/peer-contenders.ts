import { resolve } from 'node:path';
import { assertNever } from '../../shared/domain/assert-never';
import type { Contender } from './contender';
import { Peer, type PeerGreeting } from './peer';
import { SERVE_ARGUMENT } from './serve-contenders';
import type { SystemName, Task } from './works';

type PeerName = 'tf.layers' | 'Keras' | 'PyTorch';

interface PeerCommand {
  name: PeerName;
  command: string;
  args: string[];
}

/** tf.layers in a process of its own: what it leaves to collect would slow the engine down. */
const layersPeer = (): PeerCommand => ({
  name: 'tf.layers',
  command: process.execPath,
  args: [resolve(process.argv[1]!), SERVE_ARGUMENT],
});

const pythonPeers = (python: string): PeerCommand[] => [
  { name: 'Keras', command: python, args: [resolve('bench/peers/keras_peer.py')] },
  { name: 'PyTorch', command: python, args: [resolve('bench/peers/torch_peer.py')] },
];

export interface RunningPeers {
  contenders: Contender[];
  /** Of the libraries. */
  versions: Record<string, string>;
  close(): Promise<void>;
}

/**
 * Starts tf.layers, Keras and PyTorch, which then wait for their turns.
 *
 * @param python an interpreter that has bench/peers/requirements.txt; null for tf.layers alone
 * @param threads on which every system computes
 */
export async function startPeers(python: string | null, threads: number): Promise<RunningPeers> {
  const peers: Peer[] = [];
  const running: RunningPeers = {
    contenders: [],
    versions: {},
    close: async () => void (await Promise.all(peers.map((peer) => peer.close()))),
  };
  const env = {
    ...process.env,
    BENCH_THREADS: String(threads),
    OMP_NUM_THREADS: String(threads),
    // Also where a graphics card is there: this is about processors.
    CUDA_VISIBLE_DEVICES: '',
    TF_CPP_MIN_LOG_LEVEL: '2',
    PYTHONDONTWRITEBYTECODE: '1',
  };
  try {
    const commands = [layersPeer(), ...(python === null ? [] : pythonPeers(python))];
    for (const { name, command, args } of commands) {
      const { peer, greeting } = await Peer.start(name, command, args, env);
      peers.push(peer);
      if (greeting.threads !== threads) {
        throw new Error(`${name} computes on ${greeting.threads} threads, not ${threads}`);
      }
      Object.assign(running.versions, greeting.versions);
      running.contenders.push(...contendersOf(peer, name, greeting));
    }
  } catch (error) {
    await running.close();
    throw error;
  }
  return running;
}

function contendersOf(peer: Peer, name: PeerName, { ways }: PeerGreeting): Contender[] {
  return (Object.keys(ways) as Task[]).flatMap((task) =>
    ways[task].map((way) => ({
      system: systemOf(name, way),
      way,
      task,
      async prepare({ network, window, batch, units }) {
        const request = { network, window, batch, units, task, way };
        const { parameterCount } = await peer.ask({ ...request, steps: 1 });
        return {
          parameterCount,
          run: async (steps) => (await peer.ask({ ...request, steps })).msPerStep,
          // The peer lets go of it when the next work begins.
          dispose: () => {},
        };
      },
    })),
  );
}

function systemOf(name: PeerName, way: string): SystemName {
  switch (name) {
    case 'tf.layers':
      return name;
    case 'PyTorch':
      return 'pytorch';
    case 'Keras':
      return way.includes('XLA') ? 'keras-xla' : 'keras';
    default:
      return assertNever(name);
  }
}
