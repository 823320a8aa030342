import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { renderReport } from './report';
import type { RunFacts } from './run-facts';
import type { Row } from './works';

const START = '<!-- measured: written by `npm run bench -- engine` -->';
const END = '<!-- /measured -->';

/**
 * Puts the report where the page has it now.
 *
 * @throws Error where the page has lost its marks
 */
export function placeReport(page: string, report: string): string {
  const start = page.indexOf(START);
  const end = page.indexOf(END);
  if (start < 0 || end < start)
    throw new Error(`docs/benchmarks.md has no "${START}" and "${END}"`);
  return `${page.slice(0, start)}${START}\n\n${report}\n\n${page.slice(end)}`;
}

/** Writes bench/results/engine.json, bench/results/engine-run.json and the report in docs/benchmarks.md. */
export function writeResults(rows: readonly Row[], facts: RunFacts): void {
  const page = resolve('docs/benchmarks.md');
  const text = placeReport(readFileSync(page, 'utf8'), renderReport(rows, facts));
  const folder = resolve('bench/results');
  mkdirSync(folder, { recursive: true });
  const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
  writeFileSync(resolve(folder, 'engine.json'), json(rows));
  writeFileSync(resolve(folder, 'engine-run.json'), json(facts));
  writeFileSync(page, text);
}
