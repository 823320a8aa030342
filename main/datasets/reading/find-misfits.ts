import type { AppError } from '@shared/domain/app-error';
import type { Problem } from '@shared/domain/dataset/inspection';
import { note } from '@shared/domain/dataset/note';
import { type Result, succeed } from '@shared/domain/result';
import { type ReadRequest, type ReadWatch, readObservations } from './read-observations';

export interface Misfits {
  /** Rows whose cells do not fit the reading. */
  count: number;
  /** One for each column and kind of misfit, at its first line. */
  problems: Problem[];
}

/** Looks at all rows of a file under a reading and keeps none. Errors: those of reading. */
export async function findMisfits(
  request: ReadRequest,
  watch: ReadWatch,
): Promise<Result<Misfits, AppError>> {
  const problems = new Map<string, Problem>();
  let count = 0;
  const read = await readObservations(
    { ...request, table: { ...request.table, expectedRows: null } },
    {
      rows: null,
      reject({ line, reason }) {
        // What is wrong with the form is counted with the form.
        if (!reason.code.startsWith('reading.')) return;
        count++;
        const column = typeof reason.params.column === 'string' ? reason.params.column : null;
        const key = `${reason.code} ${column}`;
        const known = problems.get(key);
        if (known !== undefined) known.count++;
        else problems.set(key, { severity: 'warning', note: reason, line, column, count: 1 });
      },
    },
    watch,
  );
  if (read.ok) return succeed({ count, problems: [...problems.values()] });
  if (read.error.code !== 'csv-time-unreadable') return read;
  // Most rows: no series can be read so. It is shown, not refused, while choices can still change.
  const { line, value, format } = read.error.params;
  const unreadable = note('reading.times-unreadable', {
    text: value ?? '',
    format: format ?? '',
  });
  const at = typeof line === 'number' && line > 0 ? line : null;
  const first = { severity: 'error', note: unreadable, line: at, column: null, count: 1 } as const;
  return succeed({ count, problems: [first, ...problems.values()] });
}
