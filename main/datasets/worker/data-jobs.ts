import type { AppError } from '@shared/domain/app-error';
import type { Result } from '@shared/domain/result';
import { type InspectedFile, type InspectFileRequest, inspectFile } from '../inspect-file';
import type { JobContext } from './job-context';
import { type LaidOutRows, type LayOutRequest, layOutRows } from './lay-out-rows';
import { type PreparedRevision, type PrepareRequest, prepareRows } from './prepare-rows';
import { type ReadAndPrepareRequest, type ReadRevision, readAndPrepare } from './read-and-prepare';
import { type ThinnedSeries, type ThinRequest, thinSeries } from './thin-series';

/** Everything that a data worker does. Requests and results are plain data. */
export interface DataJobs {
  inspect: { request: InspectFileRequest; result: InspectedFile };
  read: { request: ReadAndPrepareRequest; result: ReadRevision };
  prepare: { request: PrepareRequest; result: PreparedRevision };
  layOut: { request: LayOutRequest; result: LaidOutRows };
  thin: { request: ThinRequest; result: ThinnedSeries };
}

export const dataJobs: {
  [K in keyof DataJobs]: (
    request: DataJobs[K]['request'],
    context: JobContext,
  ) => Promise<Result<DataJobs[K]['result'], AppError>>;
} = {
  inspect: inspectFile,
  read: readAndPrepare,
  prepare: prepareRows,
  layOut: layOutRows,
  thin: thinSeries,
};
