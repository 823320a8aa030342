import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { placeReport } from '../place-report';
import type { LargeImport } from './large-import';
import type { OurTimes } from './our-import';
import { renderImportReport } from './report';

/** bench/results/import.json. */
export interface ImportResults {
  facts: {
    /** ISO date and time of its end. */
    date: string;
    processor: string;
    cores: number;
    system: string;
    node: string;
    duckDb: string;
    /** Of the processors, 0–1, used by other programs in the pauses between. */
    othersShare: number;
  };
  rows: number;
  bytes: number;
  /** Both took turns; milliseconds. */
  rounds: (OurTimes & { duckDbMs: number })[];
  large: (LargeImport & { rows: number; bytes: number; duckDbMs: number }) | null;
}

/** Writes bench/results/import.json and the report in docs/benchmarks.md. */
export function writeImportResults(results: ImportResults): void {
  const page = resolve('docs/benchmarks.md');
  const text = placeReport(readFileSync(page, 'utf8'), 'import', renderImportReport(results));
  mkdirSync(resolve('bench/results'), { recursive: true });
  writeFileSync(resolve('bench/results/import.json'), `${JSON.stringify(results, null, 2)}\n`);
  writeFileSync(page, text);
}
