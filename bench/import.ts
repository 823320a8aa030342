import { mkdtemp, rm, stat } from 'node:fs/promises';
import { cpus, tmpdir, type } from 'node:os';
import { join } from 'node:path';
import duckDb from '@duckdb/node-api/package.json';
import { createThreadWorker } from '../main/datasets/worker/thread-worker';
import { QuietPause } from './engine/quiet-pause';
import { parseImportBenchArguments } from './import/arguments';
import { bundleDataWorker } from './import/bundle-data-worker';
import { timeDuckDb } from './import/duckdb-import';
import { importLarge, LARGE_ARGUMENT, measureLargeImport } from './import/large-import';
import { makeTable } from './import/make-table';
import { timeImport } from './import/our-import';
import { renderImportReport } from './import/report';
import { type ImportResults, writeImportResults } from './import/results';

/**
 * Time of an import beside DuckDB's own `read_csv`, and the memory of a large one. See
 * docs/benchmarks.md.
 *
 * npm run bench -- import [--rows 1000000] [--rounds 11] [--large-rows 10000000]
 */
const large = process.argv.indexOf(LARGE_ARGUMENT);
if (large >= 0) await importLarge(process.argv[large + 1] ?? '');
else await measureAll();

async function measureAll(): Promise<void> {
  const { rows, rounds, largeRows, isFull } = parseImportBenchArguments(process.argv.slice(2));
  const workerPath = await bundleDataWorker();
  const folder = await mkdtemp(join(tmpdir(), 'gatecast-bench-'));
  try {
    const pause = new QuietPause();
    const table = join(folder, 'table.csv');
    await makeTable(table, rows);
    const measured = await measureRounds(workerPath, folder, table, rounds, pause);
    const { size: bytes } = await stat(table);
    const results: ImportResults = {
      facts: {
        date: new Date().toISOString(),
        processor: cpus()[0]?.model.trim() ?? 'unknown',
        cores: cpus().length,
        system: type(),
        node: process.versions.node,
        duckDb: duckDb.version,
        othersShare: pause.othersShare,
      },
      rows,
      bytes,
      rounds: measured,
      large: largeRows === 0 ? null : await measureLarge(workerPath, folder, largeRows),
    };
    console.log(renderImportReport(results));
    if (isFull) writeImportResults(results);
    else console.error('Not everything was measured: bench/results stays as it was.');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Both take turns, each begins every other round; one round before warms up. */
async function measureRounds(
  workerPath: string,
  folder: string,
  table: string,
  rounds: number,
  pause: QuietPause,
): Promise<ImportResults['rounds']> {
  const worker = createThreadWorker(workerPath);
  const measured: ImportResults['rounds'] = [];
  try {
    for (let round = 0; round <= rounds; round++) {
      const duckDbFirst = round % 2 === 0;
      await pause.take();
      const before = duckDbFirst ? await timeDuckDb(folder, table) : null;
      if (duckDbFirst) await pause.take();
      const ours = await timeImport(worker, folder, table);
      await pause.take();
      const duckDbMs = before ?? (await timeDuckDb(folder, table));
      console.error(
        `${round}/${rounds}: DuckDB ${duckDbMs.toFixed(0)} ms, import ` +
          `${ours.importMs.toFixed(0)} ms, inspection ${ours.inspectMs.toFixed(0)} ms`,
      );
      if (round > 0) measured.push({ ...ours, duckDbMs });
    }
  } finally {
    await worker.close();
  }
  return measured;
}

async function measureLarge(
  workerPath: string,
  folder: string,
  rows: number,
): Promise<ImportResults['large']> {
  const table = join(folder, 'large.csv');
  await makeTable(table, rows);
  const { size: bytes } = await stat(table);
  const ours = await measureLargeImport({ workerPath, folder, table });
  return { ...ours, rows, bytes, duckDbMs: await timeDuckDb(folder, table) };
}
