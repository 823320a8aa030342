import { createNetwork } from '../../main/trainer/create-network';
import { createRandom } from '../../main/trainer/data/random';
import { loadNativeRuntime } from '../../main/trainer/runtime/native-runtime';
import { stepFeatures } from '../../shared/domain/network/step-features';
import type { NetworkSpec } from '../../shared/domain/network-spec';

/** What a run of training steps leaves behind in libtensorflow and in memory. */
export interface TrainingStepsReport {
  /** Native tensors: before the network, after the warm-up, after the steps, after its disposal. */
  tensors: [before: number, warm: number, after: number, disposed: number];
  /** Resident bytes after a collection of garbage: after the warm-up, and after the steps. */
  residentBytes: [warm: number, after: number];
}

export interface TrainingSteps {
  spec: NetworkSpec;
  batch: number;
  steps: number;
}

const WARM_UP_STEPS = 300;

/** Trains in a process of its own (node --expose-gc), where nothing else takes memory. */
process.once('message', (message) => {
  process.send!(train(message as TrainingSteps), () => process.disconnect());
});

function train({ spec, batch, steps }: TrainingSteps): TrainingStepsReport {
  const runtime = loadNativeRuntime();
  if (runtime.engine !== 'native') throw new Error('The native runtime is missing');
  const { binding } = runtime;
  const random = createRandom(spec.seed);
  const before = binding.getNumOfTensors();
  const network = createNetwork(runtime, spec);
  network.parameters.fill(1, network.trainableCount);
  for (let at = 0; at < network.trainableCount; at++) {
    network.parameters[at] = 0.2 * random.normal();
  }
  const normals = (length: number) => Float32Array.from({ length }, () => random.normal());
  const windows = normals(batch * spec.windowSteps * stepFeatures(spec));
  const targets = normals(batch * (spec.sequence === 'one-to-many' ? spec.outputSteps : 1));
  const run = (count: number) => {
    for (let step = 0; step < count; step++) {
      network.trainBatch({ windows, targets, weights: null }, 1e-3, random);
      network.predict(windows);
    }
    gc!();
    return process.memoryUsage.rss();
  };
  const warmBytes = run(WARM_UP_STEPS);
  const warm = binding.getNumOfTensors();
  const bytes = run(steps);
  const after = binding.getNumOfTensors();
  network.dispose();
  return {
    tensors: [before, warm, after, binding.getNumOfTensors()],
    residentBytes: [warmBytes, bytes],
  };
}
