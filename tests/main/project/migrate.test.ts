import { join } from 'node:path';
import { type Checkpoint, freshLossWatch, type LossWatch } from '@shared/contract/trainer-protocol';
import { runIdSchema } from '@shared/domain/ids';
import type { EpochRecord } from '@shared/domain/run';
import { expect, test } from 'vitest';
import { createMeta, migrate, newestVersion, readMeta } from '../../../main/project/migrate';
import { migrations } from '../../../main/project/migrations';
import { openProject, withConnection } from '../../../main/project/open-project';
import { readCheckpoint, writeCheckpoint } from '../../../main/training/checkpoint-store';
import { insertEpoch, readRun } from '../../../main/training/run-store';
import { valueIn, withFolder } from '../../helpers/temporary-project';

const runId = runIdSchema.parse('run');
const watchOf = (lowestLoss: number): LossWatch => ({
  stopping: { lowestLoss, epochsSince: 1 },
  plateau: { lowestLoss, epochsSince: 0, reductions: 2 },
});
/** A spec as version 2 wrote it. */
const oldSpec = JSON.stringify({
  version: 1,
  windowSteps: 12,
  level: 'window',
  layers: [{ kind: 'simple-rnn', units: 4, activation: 'tanh', bias: 0 }],
  optimizer: { kind: 'adam', learningRate: 0.005 },
  clipping: { kind: 'global-norm', maxNorm: 1 },
  epochs: 100,
  batchSize: 16,
  split: { testSteps: 24, validationShare: 0.1 },
  seed: 1,
});
/** The float32 1, little-endian. */
const one = "'\\x00\\x00\\x80\\x3F'::BLOB";
const versionTwoRun = [
  `INSERT INTO runs VALUES ('run', 'set', 'Set', 'series', '${oldSpec}', 'cancelled', 'native', 1, 2, NULL)`,
  "INSERT INTO epochs VALUES ('run', 1, 1.0, NULL, 1, 0, 5), ('run', 2, 0.5, NULL, 1, 0, 5)",
  `INSERT INTO checkpoints VALUES ('run', 2, ${one}, ${one}, ${one}, 8, '[1,2,3,4]', 100, 10)`,
];

test('versions count from 1 without a gap', () => {
  expect(migrations.map((step) => step.version)).toEqual(migrations.map((_, index) => index + 1));
});

test('an older file is brought up to date, step by step', async () => {
  await withFolder(async (folder) => {
    await withConnection(join(folder, 'x.gatecast'), {}, async (connection) => {
      await createMeta(connection);
      await migrate(connection, 0, migrations.slice(0, 1));
      expect(await readMeta(connection)).toMatchObject({ schema_version: 1 });
      await migrate(connection, 1);
      expect(await readMeta(connection)).toMatchObject({ schema_version: newestVersion });
    });
  });
});

test('a run of version 2 is read with what its version did not know', async () => {
  await withFolder(async (folder) => {
    const path = join(folder, 'x.gatecast');
    await withConnection(path, {}, async (connection) => {
      await createMeta(connection);
      await migrate(connection, 0, migrations.slice(0, 2));
      for (const statement of versionTwoRun) await connection.run(statement);
    });
    const project = valueIn(await openProject(path));
    try {
      const run = await readRun(project.database, runId);
      expect(run).toMatchObject({ state: 'cancelled', epochsDone: 2, lastTrainLoss: 0.5 });
      expect(run?.datasetRevision).toBe(1);
      expect(run?.spec).toMatchObject({ order: 'shuffled', earlyStopping: null });
      expect(run?.epochs[1]).toMatchObject({ epoch: 2, layerNorms: [], learningRate: null });
      const checkpoint = await readCheckpoint(project.database, runId);
      expect(checkpoint).toMatchObject({
        epoch: 2,
        parameters: Float32Array.of(1),
        channelScalers: [],
        targetRange: null,
        watch: freshLossWatch,
        best: null,
      });
      // It goes on in this version.
      const next: Checkpoint = {
        ...checkpoint!,
        epoch: 3,
        channelScalers: [{ mean: 2, deviation: 0.5 }, null],
        targetRange: { lowest: -1, highest: 2 },
        watch: watchOf(1),
        best: { epoch: 3, loss: 0.25, parameters: Float32Array.of(3) },
      };
      await writeCheckpoint(project.database, runId, next);
      expect(await readCheckpoint(project.database, runId)).toEqual(next);
      const record: EpochRecord = {
        epoch: 3,
        trainLoss: 0.25,
        validationLoss: null,
        gradientNorm: 1,
        clippedShare: 0,
        layerNorms: [0.5, 0.25],
        learningRate: 0.01,
        durationMs: 5,
      };
      await insertEpoch(project.database, runId, record);
      expect((await readRun(project.database, runId))?.epochs[2]).toEqual(record);
    } finally {
      await project.close();
    }
  });
});

test('a step that fails leaves the schema as it was', async () => {
  await withFolder(async (folder) => {
    await withConnection(join(folder, 'x.gatecast'), {}, async (connection) => {
      await createMeta(connection);
      const broken = [{ version: 1, statements: ['CREATE TABLE t (a INTEGER)', 'NO SQL'] }];
      await expect(migrate(connection, 0, broken)).rejects.toThrow('NO');
      expect(await readMeta(connection)).toMatchObject({ schema_version: 0 });
      await migrate(connection, 0);
    });
  });
});
