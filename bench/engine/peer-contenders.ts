import { resolve } from 'node:path';
import type { Contender } from './contender';
import { Peer, type PeerGreeting } from './peer';
import type { SystemName, Task } from './works';

const PEERS = [
  { name: 'Keras', file: 'keras_peer.py' },
  { name: 'PyTorch', file: 'torch_peer.py' },
] as const;

export interface RunningPeers {
  contenders: Contender[];
  /** Of the libraries. */
  versions: Record<string, string>;
  close(): Promise<void>;
}

/**
 * Starts Keras and PyTorch, which then wait for their turns.
 *
 * @param python an interpreter that has bench/peers/requirements.txt; null for no peers
 * @param threads on which every system computes
 */
export async function startPeers(python: string | null, threads: number): Promise<RunningPeers> {
  const peers: Peer[] = [];
  const running: RunningPeers = {
    contenders: [],
    versions: {},
    close: async () => void (await Promise.all(peers.map((peer) => peer.close()))),
  };
  if (python === null) return running;
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
    for (const { name, file } of PEERS) {
      const { peer, greeting } = await Peer.start(
        name,
        python,
        [resolve('bench/peers', file)],
        env,
      );
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

function contendersOf(
  peer: Peer,
  name: (typeof PEERS)[number]['name'],
  { ways }: PeerGreeting,
): Contender[] {
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

function systemOf(name: (typeof PEERS)[number]['name'], way: string): SystemName {
  if (name === 'PyTorch') return 'pytorch';
  return way.includes('XLA') ? 'keras-xla' : 'keras';
}
