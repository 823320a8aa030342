import { createNetwork } from '../../main/trainer/create-network';
import { createRandom } from '../../main/trainer/data/random';
import type { Network } from '../../main/trainer/network';
import { type NetworkSpec, networkSpecSchema } from '../../shared/domain/network-spec';
import { ADAM } from './adam';
import { type Contender, slide, type Trainee, timeSteps } from './contender';
import { shareOfKernels, watchKernels } from './kernel-share';
import type { NativeRuntime } from './native';
import type { KernelShare, Work } from './works';

const WATCHED_MS = 300;

/** The planned engine, called as a training run and a forecast call it. */
export function engineContenders(runtime: NativeRuntime): Contender[] {
  return [
    {
      system: 'engine',
      way: 'planned',
      task: 'train',
      prepare: (work) => traineeOf(runtime, work, trainStep),
    },
    {
      system: 'engine',
      way: 'planned',
      task: 'forecast',
      prepare: (work) => traineeOf(runtime, work, forecastStep),
    },
  ];
}

/** @param msPerStep as measured without watching */
export function measureKernelShare(
  runtime: NativeRuntime,
  work: Work,
  msPerStep: number,
): KernelShare {
  const { watched, seen } = watchKernels(runtime.binding);
  const network = makeNetwork({ ...runtime, binding: watched }, work);
  try {
    const steps = Math.max(3, Math.round(WATCHED_MS / msPerStep));
    return shareOfKernels(trainStep(network, work), seen, steps);
  } finally {
    network.dispose();
  }
}

function specOf({ network, window, units }: Work): NetworkSpec {
  const layer =
    network === 'bilstm'
      ? { kind: 'lstm', units, bidirectional: { merge: 'sum' } }
      : { kind: network, units };
  const { learningRate, firstDecay, secondDecay } = ADAM;
  return networkSpecSchema.parse({
    version: 1,
    windowSteps: window,
    layers: [layer],
    optimizer: { kind: 'adam', learningRate, firstDecay, secondDecay },
    // As the others. Norms are computed nevertheless: a run reports them.
    clipping: { kind: 'off' },
  });
}

function makeNetwork(runtime: NativeRuntime, work: Work): Network {
  const network = createNetwork(runtime, specOf(work));
  const { normal } = createRandom(1);
  // Ordinary values; which ones does not matter to the time.
  const { parameters, trainableCount } = network;
  for (let at = 0; at < trainableCount; at++) parameters[at] = normal() / Math.sqrt(work.units);
  return network;
}

function traineeOf(
  runtime: NativeRuntime,
  work: Work,
  stepOf: (network: Network, work: Work) => () => void,
): Trainee {
  const network = makeNetwork(runtime, work);
  const step = stepOf(network, work);
  return {
    parameterCount: network.parameterCount,
    run: (steps) => timeSteps(step, steps),
    dispose: () => network.dispose(),
  };
}

function trainStep(network: Network, { batch, window }: Work): () => void {
  const random = createRandom(1);
  const windows = Float32Array.from({ length: batch * window }, random.normal);
  const targets = Float32Array.from({ length: batch }, random.normal);
  const given = { windows, targets, weights: null };
  return () => void network.trainBatch(given, ADAM.learningRate, random);
}

function forecastStep(network: Network, { window }: Work): () => void {
  const values = Float32Array.from({ length: window }, createRandom(1).normal);
  return () => slide(values, network.predict(values)[0]!);
}
