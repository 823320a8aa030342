import type { Form } from '@shared/domain/dataset/form';
import type { Problem } from '@shared/domain/dataset/inspection';
import { type Guess, note } from '@shared/domain/dataset/note';
import { cellKind } from '../cells/cell-kind';
import type { FoundTable } from './find-table';

const shownLength = 80;

/** How many lines stand before the table, with the first of them. */
export function guessPreamble(
  lines: number,
  { above }: FoundTable,
  choices: Partial<Form>,
  separatorLine: boolean,
): Guess<number> {
  const guess = (confidence: number, evidence: Guess<number>['evidence']) => ({
    value: lines,
    confidence,
    evidence,
  });
  if (choices.preambleLines !== undefined) return guess(1, note('form.chosen'));
  if (lines === 0) return guess(0.99, note('form.preamble-none'));
  const [first] = above;
  if (first === undefined) {
    return guess(1, note(separatorLine ? 'form.preamble-separator' : 'form.preamble-blank'));
  }
  const text = first.cells
    .filter((cell) => cell !== '')
    .join(' ')
    .slice(0, shownLength);
  return guess(0.9, note('form.preamble-found', { lines, line: first.line, text }));
}

export function guessHeaderRows(
  { header, columnNames, firstLine }: FoundTable,
  choices: Partial<Form>,
): Guess<number> {
  const { headerRows, confidence, evidence } = header;
  if (choices.headerRows !== undefined) {
    return { value: headerRows, confidence: 1, evidence: note('form.chosen') };
  }
  const names = columnNames.slice(0, 5).join(', ').slice(0, shownLength);
  const params = headerRows === 0 ? {} : { line: firstLine, names };
  return { value: headerRows, confidence, evidence: note(evidence, params) };
}

/** What is left out above the table is shown; records with values there may be another table. */
export function warnOfTablesAbove({ above }: FoundTable): Problem[] {
  const first = above[0];
  if (first === undefined) return [];
  const records = above.filter(
    ({ cells }) =>
      cells.length > 1 && cells.some((cell) => ['number', 'time'].includes(cellKind(cell))),
  );
  const isTable = records.length > 1;
  const shown = isTable ? (records[0] ?? first) : first;
  return [
    {
      severity: isTable ? 'warning' : 'info',
      note: note(isTable ? 'form.several-tables' : 'form.left-out-above', { count: above.length }),
      line: shown.line,
      column: null,
      count: isTable ? records.length : above.length,
    },
  ];
}
