import { type Checkpoint, freshLossWatch } from '@shared/contract/trainer-protocol';
import { type RunId, runIdSchema } from '@shared/domain/ids';
import type { EpochRecord } from '@shared/domain/run';
import { expect, it } from 'vitest';
import type { ProjectDatabase } from '../../../main/project/project';
import { RunRecorder } from '../../../main/training/run-recorder';

const runId: RunId = runIdSchema.parse('run');

/** Statements by transaction, as `INSERT epochs 3`; each transaction takes a turn of the loop. */
function recordingDatabase(): { database: ProjectDatabase; commits: string[][] } {
  const commits: string[][] = [];
  const inside = (statements: string[]): ProjectDatabase => ({
    run: async (sql, parameters = []) => {
      const [verb, , table] = sql.split(' ');
      statements.push(`${verb} ${table} ${String(parameters[1] ?? '')}`.trim());
    },
    rows: async () => [],
    append: async () => undefined,
    numbers: async () => [],
    transaction: (work) => work(inside(statements)),
  });
  const transaction = async <T>(work: (database: ProjectDatabase) => Promise<T>) => {
    const statements: string[] = [];
    const value = await work(inside(statements));
    await new Promise(setImmediate);
    commits.push(statements);
    return value;
  };
  const database: ProjectDatabase = {
    ...inside([]),
    run: (sql, parameters) => transaction((inner) => inner.run(sql, parameters)),
    transaction,
  };
  return { database, commits };
}

const epoch = (number: number): EpochRecord => ({
  epoch: number,
  trainLoss: 1 / number,
  validationLoss: null,
  gradientNorm: 1,
  clippedShare: 0,
  layerNorms: [1],
  learningRate: 0.1,
  durationMs: 1,
});

const checkpoint = (number: number): Checkpoint => ({
  epoch: number,
  parameters: new Float32Array(1),
  firstMoments: new Float32Array(1),
  secondMoments: new Float32Array(1),
  optimizerSteps: number,
  randomState: [],
  scaler: { mean: 0, deviation: 1 },
  channelScalers: [],
  targetRange: null,
  watch: freshLossWatch,
  best: null,
});

it('gathers what comes during a commit into the next, with the newest checkpoint alone', async () => {
  const { database, commits } = recordingDatabase();
  const recorder = new RunRecorder(
    database,
    runId,
    () => undefined,
    () => undefined,
  );
  for (let number = 1; number <= 500; number++) {
    recorder.onEvent({ kind: 'epoch', runId, record: epoch(number) });
    if (number % 50 === 0) recorder.onCheckpoint(checkpoint(number));
  }
  await recorder.end({ state: 'finished', error: null });
  const written = commits.flat();
  expect(written.filter((statement) => statement.startsWith('INSERT epochs'))).toEqual(
    Array.from({ length: 500 }, (_, index) => `INSERT epochs ${index + 1}`),
  );
  expect(written.filter((statement) => statement.startsWith('INSERT checkpoints'))).toEqual([
    'INSERT checkpoints 500',
  ]);
  expect(commits.length).toBeLessThan(5);
  expect(commits.at(-1)).toEqual([expect.stringContaining('UPDATE')]);
});

it('tells of the end only when all before it is written', async () => {
  const { database, commits } = recordingDatabase();
  const told: number[] = [];
  const recorder = new RunRecorder(
    database,
    runId,
    (event) => {
      if (event.kind === 'ended') told.push(commits.length);
    },
    () => undefined,
  );
  recorder.onEvent({ kind: 'epoch', runId, record: epoch(1) });
  await recorder.end({ state: 'finished', error: null });
  expect(told).toEqual([2]);
});

it('stops the run where the project cannot be written', async () => {
  const { database } = recordingDatabase();
  let stopped = 0;
  const recorder = new RunRecorder(
    { ...database, transaction: () => Promise.reject(new Error('disk full')) },
    runId,
    () => undefined,
    () => {
      stopped++;
    },
  );
  recorder.onEvent({ kind: 'epoch', runId, record: epoch(1) });
  const end = await recorder.end({ state: 'cancelled', error: null });
  expect(stopped).toBe(1);
  expect(end).toMatchObject({ state: 'failed', error: { code: 'project-write-failed' } });
});
