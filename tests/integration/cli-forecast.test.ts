import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { networkSpecSchema } from '@shared/domain/network-spec';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleCli } from '../helpers/bundle-cli';
import { finishCli, startCli } from '../helpers/run-cli';
import { valueIn, withFolder } from '../helpers/temporary-project';
import { openTestStudio } from '../helpers/test-studio';
import { importAirPassengers, isEnd, nextEvent, startTraining } from './studio-steps';

const example = resolve(import.meta.dirname, '../../examples/air-passengers.csv');
const spec = networkSpecSchema.parse({
  version: 1,
  windowSteps: 12,
  layers: [{ kind: 'lstm', units: 6 }],
  epochs: 6,
  seed: 7,
});

let cli: string;

beforeAll(async () => {
  cli = await bundleCli();
});

afterAll(() => rm(dirname(cli), { recursive: true, force: true }));

const start = (args: string[], folder: string) => startCli(cli, args, folder);
const run = (args: string[], folder: string) => finishCli(start(args, folder));

async function writeSpec(folder: string, document: unknown = spec): Promise<string> {
  const file = join(folder, 'spec.json');
  await writeFile(file, JSON.stringify(document));
  return file;
}

describe('gatecast forecast', () => {
  it('asks where day and month cannot be told apart, and takes the answer', () =>
    withFolder(async (folder) => {
      // The first of each month for five years, day first: 01/02/2020 is in February or in January.
      const rows = Array.from({ length: 60 }, (_, month) => {
        const text = String((month % 12) + 1).padStart(2, '0');
        return `01/${text}/${2020 + Math.floor(month / 12)},${100 + month + 9 * Math.sin(month)}`;
      });
      await writeFile(join(folder, 'sales.csv'), `Date,Value\n${rows.join('\n')}\n`);
      const args = ['forecast', 'sales.csv', '--spec', await writeSpec(folder), '--horizon', '6'];
      const asked = await run(args, folder);
      expect(asked.code).toBe(1);
      expect(asked.stderr).toContain('sales.csv leaves something open:');
      expect(asked.stderr).toContain('Dates such as «01/01/2020» in «Date»');
      expect(asked.stderr).toContain('{"answers":{"date-order:Date":"day-first"}}');
      expect(asked.stderr).toContain('--time-format %d/%m/%Y or --time-format %m/%d/%Y');
      const told = await run([...args, '--time-format', '%d/%m/%Y', '--out', 'f.csv'], folder);
      expect(told.code).toBe(0);
      const times = (await readFile(join(folder, 'f.csv'), 'utf8')).split('\n').slice(1, 4);
      expect(times.map((row) => row.split(',')[1])).toEqual([
        '2025-01-01',
        '2025-02-01',
        '2025-03-01',
      ]);
    }));

  it('imports, trains, forecasts and reports, and cleans up behind itself', () =>
    withFolder(async (folder) => {
      const specFile = await writeSpec(folder);
      const args = ['forecast', example, '--spec', specFile, '--report', 'out', '--out', 'f.csv'];
      const { code, stdout, stderr } = await run(args, folder);
      expect(stderr).toContain('144 values, 0 rows rejected');
      expect(stderr).toContain('Training 100 %');
      expect(code).toBe(0);
      expect(stdout).toContain('seasonal naive: MAE 71.25');
      for (const path of ['out/air-passengers-report.html', 'out/air-passengers-report.xlsx']) {
        expect(stdout).toContain(path);
      }
      expect((await readdir(join(folder, 'out'))).sort()).toEqual([
        'air-passengers-forecast.csv',
        'air-passengers-report.html',
        'air-passengers-report.xlsx',
      ]);
      const csv = await readFile(join(folder, 'f.csv'), 'utf8');
      expect(csv.split('\r\n')[1]).toMatch(/^1,1961-01-01,\d/);
      expect(csv).toBe(await readFile(join(folder, 'out/air-passengers-forecast.csv'), 'utf8'));
      expect((await readdir(folder)).sort()).toEqual(['f.csv', 'out', 'spec.json']);
    }));

  it('gives the very numbers of the studio, and the same at every run', () =>
    withFolder(async (folder) => {
      const specFile = await writeSpec(folder);
      for (const [name, origin] of [
        ['future', 'end-of-series'],
        ['test', 'test-part'],
      ] as const) {
        const args = ['forecast', example, '--spec', specFile, '--origin', origin];
        const { code, stderr } = await run([...args, '--out', `${name}.csv`], folder);
        expect(code, stderr).toBe(0);
      }
      const studio = await openTestStudio(folder, true);
      const imported = await importAirPassengers(studio);
      const ending = nextEvent(studio, isEnd);
      const runId = await startTraining(studio, imported, spec);
      await ending;
      for (const [name, origin] of [
        ['future', 'end-of-series'],
        ['test', 'test-part'],
      ] as const) {
        const request = { runId, horizonSteps: 24, origin };
        const forecast = valueIn(await studio.handlers.forecasts.create(request));
        studio.answers.path = join(folder, 'studio.csv');
        await studio.handlers.reports.save({
          forecastId: forecast.id,
          format: 'csv',
          language: 'en',
        });
        expect(await readFile(join(folder, 'studio.csv'), 'utf8')).toBe(
          await readFile(join(folder, `${name}.csv`), 'utf8'),
        );
      }
      await studio.close();
    }));

  it('keeps everything in a project where one is named, and answers in JSON', () =>
    withFolder(async (folder) => {
      const specFile = await writeSpec(folder);
      const args = ['forecast', example, '--spec', specFile, '--horizon', '5', '--json'];
      const first = await run([...args, '--project', 'test.gatecast'], folder);
      const answer = JSON.parse(first.stdout);
      expect(answer.forecast.steps).toHaveLength(5);
      expect(answer.companion.metrics.mae).toBeGreaterThan(0);
      expect(answer.spec).toEqual(spec);
      const studio = await openTestStudio(folder, false);
      const { datasets, training, forecasts } = studio.handlers;
      expect(valueIn(await datasets.list({}))).toHaveLength(1);
      expect(valueIn(await training.list({}))[0]).toMatchObject({ state: 'finished', spec });
      expect(valueIn(await forecasts.list({}))).toHaveLength(2);
      await studio.close();
    }));

  it('cancels at Ctrl-C, keeps what is trained, and leaves no trainer behind', () =>
    withFolder(async (folder) => {
      const specFile = await writeSpec(folder, { ...spec, epochs: 1000 });
      const args = ['forecast', example, '--spec', specFile, '--project', 'test.gatecast'];
      const child = start(args, folder);
      let asked = false;
      const { code, stderr, stdout } = await finishCli(child, (text) => {
        if (asked || !text.includes('Training')) return;
        asked = true;
        child.kill('SIGINT');
      });
      expect(stderr).toContain('Cancelled.');
      expect([code, stdout]).toEqual([1, '']);
      expect(await childrenOf(cli)).toEqual([]);
      const studio = await openTestStudio(folder, false);
      const [cancelled] = valueIn(await studio.handlers.training.list({}));
      expect(cancelled?.state).toBe('cancelled');
      expect(cancelled?.epochsDone).toBeGreaterThan(0);
      await studio.close();
    }));

  it('says where early stopping ended, and whose weights it forecasts with', async () => {
    await withFolder(async (folder) => {
      const stopping = { ...spec, epochs: 400, earlyStopping: { patienceEpochs: 2 } };
      const file = await writeSpec(folder, stopping);
      const { code, stderr } = await run(['forecast', example, '--spec', file], folder);
      expect(code).toBe(0);
      const [, epochs, best] = stderr.match(/Trained (\d+) epochs; .* best one, (\d+)\./) ?? [];
      expect(Number(epochs)).toBeLessThan(400);
      expect(Number(best)).toBe(Number(epochs) - 2);
    });
  });

  it('tells failures in words with a remedy, exit code 1', () =>
    withFolder(async (folder) => {
      const invalid = await run(['forecast', example, '--units', '0'], folder);
      expect(invalid).toEqual({
        code: 1,
        stdout: '',
        stderr: expect.stringContaining('layers.0.units is 0; allowed: at least 1'),
      });
      const gone = await run(['forecast', 'gone.csv'], folder);
      expect([gone.code, gone.stderr]).toEqual([1, expect.stringContaining('gone.csv')]);
      const column = await run(
        ['forecast', example, '--column', 'Cats', '--language', 'tr'],
        folder,
      );
      expect([column.code, column.stderr]).toEqual([
        1,
        expect.stringContaining('«Cats» sütunu yok'),
      ]);
      for (const outcome of [invalid, gone, column]) expect(outcome.stderr).not.toMatch(/\n\s+at /);
      expect(await readdir(folder)).toEqual([]);
    }));
});

describe('gatecast', () => {
  it('tells what is in a file', () =>
    withFolder(async (folder) => {
      const { code, stdout } = await run(['inspect', example, '--json'], folder);
      expect(code).toBe(0);
      expect(JSON.parse(stdout)).toMatchObject({
        fileName: 'air-passengers.csv',
        recordCount: 144,
      });
      expect((await run(['inspect', example], folder)).stdout).toContain('144 records');
    }));

  it('has help and a version, and code 2 for what it does not understand', () =>
    withFolder(async (folder) => {
      expect((await run(['--help'], folder)).stdout).toContain('gatecast forecast FILE');
      expect((await run(['--version'], folder)).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
      expect((await run(['forecast', example, '--horizon', 'x'], folder)).code).toBe(2);
      expect((await run(['forecast', example, '--report', 'r.pdf'], folder)).code).toBe(2);
    }));
});

/** Command lines of the processes that run a file of this test's bundle. */
async function childrenOf(path: string): Promise<string[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const lines = await Promise.all(
    pids.map((pid) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')),
  );
  return lines.filter((line) => line.includes(dirname(path)));
}
