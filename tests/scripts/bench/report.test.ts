import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { markdownTable } from '../../../bench/engine/markdown-table';
import { renderReport } from '../../../bench/engine/report';
import type { RunFacts } from '../../../bench/engine/run-facts';
import type { Row } from '../../../bench/engine/works';
import { placeReport } from '../../../bench/place-report';
import { makeRow } from './make-row';

const facts: RunFacts = {
  date: '2026-01-02T03:04:05.000Z',
  processor: 'Abacus',
  cores: 2,
  system: 'Linux 1',
  threads: 2,
  versions: { node: '20.0.0' },
  rounds: 11,
  othersShare: 0.01,
  speed: { matMulGflops: 50, tanhNs: 1, sigmoidNs: 1 },
};

/** Cells of the table lines that have `text`. */
const linesWith = (report: string, text: string) =>
  report
    .split('\n')
    .filter((line) => line.startsWith('|') && line.includes(text))
    .map((line) => line.split('|').map((cell) => cell.trim()));

describe('renderReport', () => {
  it('holds each ratio against its goal', () => {
    const report = renderReport(
      [
        makeRow({ kernels: { calls: 3, outside: 0.25 } }),
        makeRow({ system: 'tf.layers', msPerStep: 10 }),
        makeRow({ system: 'keras', msPerStep: 5.5 }),
        makeRow({ system: 'keras-xla', msPerStep: 2 }),
      ],
      facts,
    );
    const [times, ratios, limits] = linesWith(report, '24, 1, 32');
    expect(times).toContain('5.50 (5.50–5.50)');
    expect(ratios).toContain('10.0 (goal 10, met)');
    expect(ratios).toContain('5.50 (goal 6, **missed**)');
    expect(ratios).toContain('2.00');
    expect(limits).toContain('25 %');
    expect(report).toContain('Goals met: 1 of 2.');
    expect(report).not.toContain('PyTorch');
  });

  it('gives forecasts in whole, and keeps them from training rows of another shape', () => {
    const report = renderReport(
      [makeRow(), makeRow({ task: 'forecast', units: 64, msPerStep: 0.5 })],
      facts,
    );
    expect(linesWith(report, '24, 1, 64')[0]).toContain('24.0 (24.0–24.0)');
  });

  it('judges no goal by a busy machine', () => {
    const rows = [makeRow(), makeRow({ system: 'tf.layers', msPerStep: 10 })];
    expect(renderReport(rows, facts)).not.toContain('again');
    const busy = renderReport(rows, { ...facts, othersShare: 0.4 });
    expect(busy).toContain('other programs used 40 % of the processors: **measure again');
    expect(linesWith(busy, '24, 1, 32')[1]).toContain('10.0 (goal 10)');
    expect(busy).toContain('Goals are not judged');
  });
});

describe('markdownTable', () => {
  it('sets numbers to the right', () => {
    expect(markdownTable(['name', 'ms'], [['engine', '1.5']])).toBe(
      '| name   |  ms |\n| ------ | --: |\n| engine | 1.5 |',
    );
  });
});

describe('placeReport', () => {
  it('replaces what stood between the marks', () => {
    const page =
      'a\n<!-- measured: written by `npm run bench -- engine` -->\nold\n<!-- /measured -->\nb\n';
    const placed = placeReport(page, 'engine', 'new');
    expect(placed).toContain('-->\n\nnew\n\n<!-- /measured -->\nb\n');
    expect(placed).not.toContain('old');
    expect(placeReport(placed, 'engine', 'new')).toBe(placed);
    expect(() => placeReport('a', 'engine', 'new')).toThrow('docs/benchmarks.md');
  });

  it('leaves the other reports of the page alone', () => {
    const marked = (bench: string, text: string) =>
      `<!-- measured: written by \`npm run bench -- ${bench}\` -->\n\n${text}\n\n<!-- /measured -->\n`;
    const page = marked('engine', 'a') + marked('import', 'b');
    const placed = placeReport(page, 'import', 'c');
    expect(placed).toBe(marked('engine', 'a') + marked('import', 'c'));
  });
});

describe('docs/benchmarks.md', () => {
  const read = (path: string) => readFileSync(resolve(path), 'utf8');
  const readRows = () => JSON.parse(read('bench/results/engine.json')) as Row[];

  it('has the numbers of the results beside it', () => {
    const run = JSON.parse(read('bench/results/engine-run.json')) as RunFacts;
    const page = read('docs/benchmarks.md');
    expect(page).toBe(placeReport(page, 'engine', renderReport(readRows(), run)));
  });

  it('has one row for a system and a work', () => {
    const keys = readRows().map(({ system, network, window, batch, units }) =>
      [system, network, window, batch, units].join(),
    );
    expect(new Set(keys).size).toBe(keys.length);
  });
});
