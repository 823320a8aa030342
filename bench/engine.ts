import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createNetwork } from '../main/trainer/create-network';
import { createRandom } from '../main/trainer/data/random';
import { initializeParameters } from '../main/trainer/initialize-parameters';
import { createPace } from '../main/trainer/pace';
import { loadNativeRuntime } from '../main/trainer/runtime/native-runtime';
import { type NetworkSpec, networkSpecSchema } from '../shared/domain/network-spec';

/**
 * Time of one training step (forward, backward, Adam) of the planned engine and of tf.layers, both
 * on the libtensorflow of this process, interleaved so that both meet the same machine. Writes
 * bench/results/engine.json; `npm run bench -- engine`.
 */
const runtime = loadNativeRuntime();
const { tf } = runtime;
const WORK = [
  { window: 24, batch: 1, units: 32 },
  { window: 24, batch: 32, units: 32 },
  { window: 24, batch: 64, units: 64 },
];
const NETWORKS = ['simple-rnn', 'lstm', 'gru'] as const;
const ROUNDS = 15;
/** Steps of one round: enough of the fast system to be above the clock's resolution. */
const STEPS = { engine: 10, 'tf.layers': 2 };
const WARM_UP_STEPS = 5;

type Work = (typeof WORK)[number];
type System = keyof typeof STEPS;

interface Row extends Work {
  system: System;
  network: string;
  msPerStep: number;
  /** Middle half of the rounds. */
  spreadMs: [number, number];
}

interface Trainee {
  step(): void;
  dispose(): void;
}

async function makeEngine(
  spec: NetworkSpec,
  inputs: Float32Array,
  targets: Float32Array,
): Promise<Trainee> {
  const network = createNetwork(runtime, spec);
  await initializeParameters(network.parameters, spec, createRandom(spec.seed), createPace());
  return {
    step: () => void network.trainBatch(inputs, targets),
    dispose: () => network.dispose(),
  };
}

/** As model.trainOnBatch does it: tf.layers under the tape, then tf.train.adam. */
function makeLayers(spec: NetworkSpec, inputs: Float32Array, targets: Float32Array): Trainee {
  const [layer] = spec.layers;
  const options = { units: layer!.units, inputShape: [spec.windowSteps, 1] };
  const model = tf.sequential();
  model.add(
    layer!.kind === 'lstm'
      ? tf.layers.lstm(options)
      : layer!.kind === 'gru'
        ? tf.layers.gru({ ...options, recurrentActivation: 'sigmoid' })
        : tf.layers.simpleRNN(options),
  );
  model.add(tf.layers.dense({ units: 1 }));
  const optimizer = tf.train.adam(spec.optimizer.learningRate);
  const variables = model.trainableWeights.map(
    (weight) => weight.read() as ReturnType<typeof tf.variable>,
  );
  const x = tf.tensor3d(inputs, [targets.length, spec.windowSteps, 1]);
  const y = tf.tensor2d(targets, [targets.length, 1]);
  return {
    step: () =>
      tf.tidy(() => {
        const cost = optimizer.minimize(
          () =>
            (model.apply(x, { training: true }) as typeof y)
              .squaredDifference(y)
              .mean() as ReturnType<typeof tf.scalar>,
          true,
          variables,
        );
        cost?.dataSync();
      }),
    dispose() {
      tf.dispose([x, y]);
      model.dispose();
      optimizer.dispose();
    },
  };
}

async function measure(network: (typeof NETWORKS)[number], work: Work): Promise<Row[]> {
  const spec = networkSpecSchema.parse({
    version: 1,
    windowSteps: work.window,
    layers: [{ kind: network, units: work.units }],
  });
  const random = createRandom(1);
  const inputs = Float32Array.from({ length: work.batch * work.window }, random.normal);
  const targets = Float32Array.from({ length: work.batch }, random.normal);
  const trainees: Record<System, Trainee> = {
    engine: await makeEngine(spec, inputs, targets),
    'tf.layers': makeLayers(spec, inputs, targets),
  };
  const systems = Object.keys(trainees) as System[];
  const times: Record<System, number[]> = { engine: [], 'tf.layers': [] };
  for (const system of systems) {
    for (let step = 0; step < WARM_UP_STEPS; step++) trainees[system].step();
  }
  for (let round = 0; round < ROUNDS; round++) {
    for (const system of systems) {
      const startedAt = performance.now();
      for (let step = 0; step < STEPS[system]; step++) trainees[system].step();
      times[system].push((performance.now() - startedAt) / STEPS[system]);
    }
  }
  for (const trainee of Object.values(trainees)) trainee.dispose();
  return systems.map((system) => {
    const sorted = times[system].sort((left, right) => left - right);
    const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))]!;
    return { system, network, ...work, msPerStep: at(0.5), spreadMs: [at(0.25), at(0.75)] };
  });
}

const rows: Row[] = [];
console.log('| network | window, batch, units | engine ms | tf.layers ms | times faster |');
console.log('|---|---|---|---|---|');
for (const network of NETWORKS) {
  for (const work of WORK) {
    const [engine, layers] = await measure(network, work);
    rows.push(engine!, layers!);
    const shown = ({ msPerStep, spreadMs }: Row) =>
      `${msPerStep.toFixed(2)} (${spreadMs.map((ms) => ms.toFixed(2)).join('–')})`;
    console.log(
      `| ${network} | ${work.window}, ${work.batch}, ${work.units} | ${shown(engine!)} | ` +
        `${shown(layers!)} | ${(layers!.msPerStep / engine!.msPerStep).toFixed(1)} |`,
    );
  }
}
const folder = resolve('bench/results');
mkdirSync(folder, { recursive: true });
writeFileSync(resolve(folder, 'engine.json'), `${JSON.stringify(rows, null, 2)}\n`);
