import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { placeReport } from '../place-report';
import { renderReport } from './report';
import type { RunFacts } from './run-facts';
import type { Row } from './works';

/** Writes bench/results/engine.json, bench/results/engine-run.json and the report in docs/benchmarks.md. */
export function writeResults(rows: readonly Row[], facts: RunFacts): void {
  const page = resolve('docs/benchmarks.md');
  const text = placeReport(readFileSync(page, 'utf8'), 'engine', renderReport(rows, facts));
  const folder = resolve('bench/results');
  mkdirSync(folder, { recursive: true });
  const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
  writeFileSync(resolve(folder, 'engine.json'), json(rows));
  writeFileSync(resolve(folder, 'engine-run.json'), json(facts));
  writeFileSync(page, text);
}
