import type { Problem } from '@shared/domain/dataset/inspection';
import { layoutColumns } from '@shared/domain/dataset/layout-columns';
import { note } from '@shared/domain/dataset/note';
import type { Layout } from '@shared/domain/dataset/reading';
import { timeReader } from '../cells/time-reader';

/** What a chosen layout names that the table has not, or cannot be read with. */
export function checkLayout(layout: Layout, columnNames: readonly string[]): Problem[] {
  const problems: Problem[] = layoutColumns(layout)
    .filter((name) => !columnNames.includes(name))
    .map((name) => problemOf(name, 'cells.column-unknown', { column: name }));
  for (const format of formatsOf(layout)) {
    if (timeReader(format, null, []).ok) continue;
    problems.push(problemOf(null, 'cells.format-unknown', { format }));
  }
  return problems;
}

const problemOf = (
  column: string | null,
  code: string,
  params: Record<string, string>,
): Problem => ({ severity: 'error', note: note(code, params), line: null, column, count: 1 });

function formatsOf(layout: Layout): string[] {
  const formats = layout.time.kind === 'none' ? [] : [layout.time.format];
  if (layout.kind === 'rows' && layout.headerFormat !== null) formats.push(layout.headerFormat);
  return formats;
}
