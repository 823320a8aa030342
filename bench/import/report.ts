import { markdownTable } from '../engine/markdown-table';
import { wasBusy } from '../engine/run-facts';
import { median, middleHalf } from '../engine/statistics';
import type { ImportResults } from './results';

/** Times as slow as DuckDB alone, and the memory of the large import: what must be held. */
const RATIO_GOAL = 2;
const MEMORY_GOAL_MB = 1000;

/** What a run found, in Markdown. */
export function renderImportReport(results: ImportResults): string {
  const { facts, rows, rounds, large } = results;
  const busy = wasBusy(facts);
  const of = (pick: (round: ImportResults['rounds'][number]) => number) => rounds.map(pick);
  const spread = (values: number[], digits: number) => {
    const [low, high] = middleHalf(values);
    return `${median(values).toFixed(digits)} (${low.toFixed(digits)}–${high.toFixed(digits)})`;
  };
  const ratio = of((round) => round.importMs / round.duckDbMs);
  const judge = (isMet: boolean) => (busy ? '' : `, ${isMet ? 'met' : '**missed**'}`);
  const table = markdownTable(
    ['', 'ms (middle half)', '× DuckDB (middle half)'],
    [
      [
        'DuckDB `read_csv`, dialect and types given',
        spread(
          of((r) => r.duckDbMs),
          0,
        ),
        '1',
      ],
      [
        'import, inspected before',
        spread(
          of((r) => r.importMs),
          0,
        ),
        `${spread(ratio, 2)} (goal ${RATIO_GOAL}${judge(median(ratio) <= RATIO_GOAL)})`,
      ],
      [
        'inspection',
        spread(
          of((r) => r.inspectMs),
          0,
        ),
        spread(
          of((r) => r.inspectMs / r.duckDbMs),
          2,
        ),
      ],
      [
        'both together',
        spread(
          of((r) => r.inspectMs + r.importMs),
          0,
        ),
        spread(
          of((r) => (r.inspectMs + r.importMs) / r.duckDbMs),
          2,
        ),
      ],
    ],
  );
  return [
    `- ${facts.date.slice(0, 10)}, ${facts.processor}, ${facts.cores} cores, ${facts.system}, ` +
      `Node ${facts.node}, DuckDB ${facts.duckDb}; ${rounds.length} rounds\n` +
      `- other programs used ${(facts.othersShare * 100).toFixed(0)} % of the processors` +
      (busy ? ': **measure again on an idle machine**' : ''),
    `### ${count(rows)} rows, 3 columns, ${(results.bytes / 1e6).toFixed(0)} MB`,
    table,
    ...(large === null ? [] : [describeLarge(large, judge)]),
  ].join('\n\n');
}

function describeLarge(
  large: NonNullable<ImportResults['large']>,
  judge: (isMet: boolean) => string,
): string {
  const { inspectMs, importMs, duckDbMs, peakMb, longestDelayMs } = large;
  const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
  return [
    `### ${count(large.rows)} rows, 3 columns, ${(large.bytes / 1e6).toFixed(0)} MB`,
    `Inspected in ${seconds(inspectMs)}, imported in ${seconds(importMs)}: ` +
      `${(importMs / duckDbMs).toFixed(2)} times DuckDB's ${seconds(duckDbMs)}. The process took ` +
      `${peakMb.toFixed(0)} MB at its highest (goal ${MEMORY_GOAL_MB}` +
      `${judge(peakMb <= MEMORY_GOAL_MB)}); its main thread was busy for ` +
      `${longestDelayMs.toFixed(0)} ms at the longest.`,
  ].join('\n\n');
}

const count = (number: number): string => number.toLocaleString('en');
