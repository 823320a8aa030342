import { type AppError, appError } from '@shared/domain/app-error';
import type { PrepareStep } from '@shared/domain/dataset/recipe';
import { fail, type Result } from '@shared/domain/result';
import { prepareSeries } from '../prepare/prepare-series';
import { type RowPlan, visitRowText } from '../reading/stored-rows';
import { TableReader } from '../reading/table-reader';
import type { TableReading } from '../reading/table-reading';
import { withFile } from '../with-file';
import { emitRevision, type PreparedRevision } from './emit-revision';
import type { JobContext } from './job-context';

export type { PreparedRevision } from './emit-revision';

export interface PrepareRequest {
  table: TableReading;
  plan: RowPlan;
  /** Ascending; needed where rows are counted. */
  lostLines: number[];
  steps: PrepareStep[];
  /** Number of the revision that it makes. */
  revision: number;
}

/**
 * Prepares the stored rows of a data set anew; hands on the series of the new revision.
 * Errors: those of `prepareSeries` and import-cancelled.
 */
export async function prepareRows(
  { table, plan, lostLines, steps, revision }: PrepareRequest,
  context: JobContext,
): Promise<Result<PreparedRevision, AppError>> {
  // The rows that did not fit are known since the import.
  const created = TableReader.create(table, () => undefined);
  if (!created.ok) return created;
  const reader = created.value;
  let lost = 0;
  for (;;) {
    if (context.signal.aborted) return fail(appError('import-cancelled', { file: table.file }));
    const block = await context.nextRows();
    if (block === null) break;
    visitRowText(plan, block, (buffer, span) => {
      for (; (lostLines[lost] ?? span.line) < span.line; lost++) reader.passRow();
      reader.record(buffer, span);
    });
  }
  const read = reader.finish();
  if (!read.ok) return read;
  const { observations, notes } = read.value;
  const prepared = prepareSeries(observations, steps, { flagging: 'later' });
  if (!prepared.ok) return fail(withFile(prepared.error, table.file));
  return emitRevision(prepared.value, { notes, steps, revision }, context);
}
