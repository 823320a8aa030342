import { parseArgs } from 'node:util';
import { NETWORKS, type NetworkName } from './works';

export interface BenchArguments {
  /** A Python with bench/peers/requirements.txt. */
  python: string | null;
  networks: readonly NetworkName[];
  rounds: number;
  /** Everything was measured thoroughly enough to be kept. */
  isFull: boolean;
}

const ROUNDS = 11;

/**
 * `--peers PYTHON`, `--networks lstm,gru`, `--rounds 3`.
 *
 * @throws Error naming the argument
 */
export function parseBenchArguments(args: string[]): BenchArguments {
  const { values } = parseArgs({
    args,
    options: {
      peers: { type: 'string' },
      networks: { type: 'string' },
      rounds: { type: 'string' },
    },
  });
  const networks = values.networks?.split(',').map(readNetwork) ?? NETWORKS;
  const rounds = values.rounds === undefined ? ROUNDS : Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1) {
    throw new Error(`--rounds ${values.rounds} is no whole number from 1`);
  }
  return {
    python: values.peers ?? null,
    networks,
    rounds,
    isFull: rounds >= ROUNDS && NETWORKS.every((network) => networks.includes(network)),
  };
}

function readNetwork(name: string): NetworkName {
  const network = NETWORKS.find((known) => known === name);
  if (network === undefined) {
    throw new Error(`--networks: "${name}" is none of ${NETWORKS.join(', ')}`);
  }
  return network;
}
