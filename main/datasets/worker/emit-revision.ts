import { type AppError, appError } from '@shared/domain/app-error';
import type { Note } from '@shared/domain/dataset/note';
import type { PrepareStep } from '@shared/domain/dataset/recipe';
import { fail, type Result, succeed } from '@shared/domain/result';
import { flagOutliers } from '../prepare/flag-outliers';
import type { Prepared } from '../prepare/prepared';
import { RejectCollector } from '../store/reject-items';
import {
  type RevisionSummary,
  type StoredSeries,
  storedSeriesOf,
  summarizeRevision,
} from '../store/revision-document';
import { markItems, valueItems } from '../store/series-items';
import type { VolumeItem } from '../store/volumes';
import type { JobContext } from './job-context';

export interface PreparedRevision {
  summary: RevisionSummary;
  series: StoredSeries[];
  /** Rows that preparation set aside. */
  rejectedCount: number;
}

export interface RevisionOrigin {
  /** Of reading. */
  notes: readonly Note[];
  steps: readonly PrepareStep[];
  revision: number;
}

/**
 * Hands on the series and the rows set aside of a revision, and marks its outliers.
 * @param prepared with `flagging: 'later'`. Errors: prepare-impossible where no series is left to forecast.
 */
export async function emitRevision(
  prepared: Prepared,
  { notes, steps, revision }: RevisionOrigin,
  context: JobContext,
): Promise<Result<PreparedRevision, AppError>> {
  const emitAll = async (items: Iterable<VolumeItem>) => {
    for (const item of items) {
      // A part of its own, to be sent to another thread whole.
      context.emit({ ...item, bytes: item.bytes.slice() }, revision);
      await context.ready();
    }
  };
  await emitAll(valueItems(prepared));
  // While the values are being written.
  flagOutliers(prepared, steps);
  await emitAll(markItems(prepared));
  const summary = summarizeRevision(prepared, notes);
  if (summary === null) {
    const series = prepared.series.map(({ summary: { name } }) => name).join(', ');
    return fail(appError('prepare-impossible', { series, reason: 'no target' }));
  }
  const rejects = new RejectCollector((item) => context.emit(item, revision));
  const setAside = [...prepared.setAside].sort((a, b) => a.line - b.line);
  for (const { line, reason } of setAside) {
    rejects.add({ line, reason, text: null });
  }
  rejects.flush();
  await context.ready();
  return succeed({ summary, series: storedSeriesOf(prepared), rejectedCount: rejects.count });
}
