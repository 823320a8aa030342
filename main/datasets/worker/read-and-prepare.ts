import type { AppError } from '@shared/domain/app-error';
import type { PrepareStep } from '@shared/domain/dataset/recipe';
import { fail, type Result, succeed } from '@shared/domain/result';
import { prepareSeries } from '../prepare/prepare-series';
import { type ReadRequest, readObservations } from '../reading/read-observations';
import { RejectCollector } from '../store/reject-items';
import { withFile } from '../with-file';
import { emitRevision, type PreparedRevision } from './emit-revision';
import type { JobContext } from './job-context';

export interface ReadAndPrepareRequest extends ReadRequest {
  steps: PrepareStep[];
}

export interface ReadRevision {
  recordCount: number;
  /** Rows that reading rejected. */
  rejectedCount: number;
  repeatedHeader: string | null;
  revision: PreparedRevision;
}

/**
 * Reads a file and prepares its series; hands on its rows, its rejects, and the series as revision 1.
 * Errors: those of `readObservations` and `prepareSeries`.
 */
export async function readAndPrepare(
  { steps, ...request }: ReadAndPrepareRequest,
  context: JobContext,
): Promise<Result<ReadRevision, AppError>> {
  const totalBytes = request.source.sizeBytes;
  const rejects = new RejectCollector((item) => context.emit(item, null));
  const read = await readObservations(
    request,
    {
      rows({ firstRecord, recordCount, firstLine, text }) {
        const item = { kind: 'rows', series: null, position: firstRecord, bytes: text } as const;
        context.emit({ ...item, count: recordCount, line: firstLine }, null);
      },
      reject: (reject) => rejects.add(reject),
    },
    {
      signal: context.signal,
      onProgress(doneBytes) {
        context.onProgress({ phase: 'reading', doneBytes, totalBytes });
        return context.ready();
      },
    },
  );
  if (!read.ok) return read;
  rejects.flush();
  const { observations, recordCount, notes, repeatedHeader } = read.value;
  context.onProgress({ phase: 'preparing', doneBytes: totalBytes, totalBytes });
  const prepared = prepareSeries(observations, steps, { flagging: 'later' });
  if (!prepared.ok) return fail(withFile(prepared.error, request.source.fileName));
  context.onProgress({ phase: 'writing', doneBytes: totalBytes, totalBytes });
  const revision = await emitRevision(prepared.value, { notes, steps, revision: 1 }, context);
  if (!revision.ok) return revision;
  return succeed({
    recordCount,
    rejectedCount: rejects.count,
    repeatedHeader,
    revision: revision.value,
  });
}
