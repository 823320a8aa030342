import { resolve } from 'node:path';
import type { Inspection } from '@shared/domain/dataset';
import { inspectFile } from '../datasets/inspect';
import { unwrap } from './cli-failure';

type Summary = Omit<Inspection, 'file'>;

/** What is in the file, and how it would be read. @throws CliFailure. */
export async function runInspect(file: string, json: boolean): Promise<string> {
  const { summary } = unwrap(await inspectFile(resolve(file)));
  return json ? `${JSON.stringify(summary, null, 2)}\n` : showInspection(summary);
}

function showInspection(summary: Summary): string {
  const delimiter = summary.delimiter === '\t' ? 'tab' : summary.delimiter;
  const lines = [
    `${summary.fileName}: ${summary.recordCount} records, ${summary.encoding}, «${delimiter}»`,
    ...summary.columns.map((column) => {
      const format = column.timeFormat === null ? '' : ` ${column.timeFormat}`;
      const share = `${Math.round(100 * column.share)} %`;
      return `  ${column.name}: ${column.type}${format} (${share}) e.g. ${column.examples.slice(0, 3).map(onOneLine).join(', ')}`;
    }),
    `time: ${summary.guess.timeColumn}`,
    `values: ${summary.guess.valueColumns.join(', ')}`,
  ];
  return `${lines.join('\n')}\n`;
}

/** A cell may hold line ends and be as long as a page. */
function onOneLine(cell: string): string {
  const text = cell.replaceAll(/\s+/g, ' ');
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
