import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { NetworkSpec } from '@shared/domain/network-spec';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createRandom } from '../../main/trainer/data/random';
import { Kernels } from '../../main/trainer/engine/kernels';
import { PlannedNetwork } from '../../main/trainer/engine/planned-network';
import { makeTrainable } from '../../main/trainer/make-trainable';
import { ReferenceNetwork } from '../../main/trainer/reference/reference-network';
import { bundleScript, scriptEnvironment } from '../helpers/bundle-script';
import { nativeRuntime } from '../helpers/native-runtime';
import { makeSpec } from '../helpers/trainer-specs';
import type { TrainingSteps, TrainingStepsReport } from '../helpers/training-steps-child';

const runtime = nativeRuntime();
const BATCH = 4;
/** Enough for an LSTM of 64 units to be computed in two parts. */
const BATCH_IN_PARTS = 16;
const MB = 2 ** 20;

describe('2,000 training steps leave no native tensor and no memory behind', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gatecast-leak-'));
    const entry = resolve(import.meta.dirname, '../helpers/training-steps-child.ts');
    await bundleScript(entry, join(folder, 'child.cjs'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  async function train(steps: TrainingSteps): Promise<TrainingStepsReport> {
    const child = fork(join(folder, 'child.cjs'), [], {
      serialization: 'advanced',
      env: scriptEnvironment,
      // V8's young generation grows by some 15 MB whenever it sees fit, unless it is kept small.
      execArgv: ['--expose-gc', '--max-semi-space-size=1'],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    child.send(steps);
    const failed = once(child, 'exit').then(([code]) => {
      throw new Error(`The child ended with ${code}`);
    });
    const [report] = await Promise.race([once(child, 'message'), failed]);
    return report as TrainingStepsReport;
  }

  const stacks: [name: string, spec: NetworkSpec, windowsInBatch?: number][] = [
    [
      'LSTM in parts',
      makeSpec({ windowSteps: 4, layers: [{ kind: 'lstm', units: 64 }] }),
      BATCH_IN_PARTS,
    ],
    ['LSTM', makeSpec({ windowSteps: 6, layers: [{ kind: 'lstm', units: 4 }] })],
    ['GRU', makeSpec({ windowSteps: 6, layers: [{ kind: 'gru', units: 4 }] })],
    [
      'composed SimpleRNN',
      makeSpec({
        windowSteps: 5,
        layers: [{ kind: 'simple-rnn', units: 4, activation: 'softsign', recurrentDropout: 0.2 }],
      }),
    ],
    [
      'convolution, normalization, pooling, dropout and a bidirectional LSTM',
      makeSpec({
        windowSteps: 6,
        layers: [
          { kind: 'conv1d', filters: 3, kernelSteps: 3, normalization: {} },
          { kind: 'pooling' },
          { kind: 'dropout', rate: 0.2 },
          { kind: 'lstm', units: 3, bidirectional: {}, normalization: { placement: 'before' } },
          { kind: 'dense', units: 3 },
        ],
      }),
    ],
    [
      'LSTM with covariates and calendar, level of the window',
      makeSpec({
        windowSteps: 6,
        level: 'window',
        inputs: { covariates: ['a', 'b'], calendar: ['weekday'] },
        layers: [{ kind: 'lstm', units: 4 }],
      }),
    ],
    [
      'one-to-many GRU',
      makeSpec({
        windowSteps: 6,
        sequence: 'one-to-many',
        outputSteps: 4,
        layers: [{ kind: 'gru', units: 3, resetAfter: true }],
      }),
    ],
  ];

  test.each(stacks)('%s', async (_name, spec, windowsInBatch = BATCH) => {
    const { tensors, residentBytes } = await train({ spec, batch: windowsInBatch, steps: 2000 });
    const [before, warm, after, disposed] = tensors;
    expect(after).toBe(warm);
    expect(disposed).toBe(before);
    const [warmBytes, bytes] = residentBytes;
    expect(bytes / MB).toBeLessThan((1.05 * warmBytes) / MB);
  });
});

const spec = makeSpec({ windowSteps: 6, layers: [{ kind: 'lstm', units: 4 }] });
const random = createRandom(5);
const windows = Float32Array.from({ length: BATCH * 6 }, () => random.normal());
const batch = { windows, targets: windows.subarray(0, BATCH), weights: null };

test('a kernel that fails releases what its scope made', () => {
  const kernels = new Kernels(runtime.binding);
  const before = kernels.liveTensors;
  expect(() =>
    kernels.scope(() => {
      const tensor = kernels.tensor([2, 2], new Float32Array(4));
      kernels.run('MatMul', [tensor, kernels.tensor([3, 1], new Float32Array(3))]);
    }),
  ).toThrow(/[Mm]atrix size-incompatible/);
  expect(kernels.liveTensors).toBe(before);
  expect(() => kernels.tensor([1], new Float32Array(1))).toThrow('outside a scope');
});

test('a pass that fails leaves the network as it was', () => {
  const kernels = new Kernels(runtime.binding);
  const network = new PlannedNetwork(kernels, spec);
  const infer = () => network.infer(windows);
  network.parameters.forEach((_, at) => {
    network.parameters[at] = random.normal();
  });
  network.derive(windows, (outputs) => outputs, random);
  const outputs = infer();
  const before = kernels.liveTensors;
  const fail = () => {
    throw new Error('no loss');
  };
  expect(() => network.derive(windows, fail, random)).toThrow('no loss');
  expect(kernels.liveTensors).toBe(before);
  expect(infer()).toEqual(outputs);
});

test('steps of the reference keep tfjs at the same number of tensors, and disposing frees all', () => {
  const { tf } = runtime;
  const empty = tf.memory().numTensors;
  const network = makeTrainable(new ReferenceNetwork(tf, spec), spec);
  network.trainBatch(batch, 1e-3, random);
  const before = tf.memory().numTensors;
  for (let step = 0; step < 10; step++) network.trainBatch(batch, 1e-3, random);
  network.predict(windows);
  expect(tf.memory().numTensors).toBe(before);
  network.dispose();
  expect(tf.memory().numTensors).toBe(empty);
});
