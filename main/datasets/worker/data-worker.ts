import type { AppError } from '@shared/domain/app-error';
import type { ImportProgress } from '@shared/domain/dataset/import-progress';
import type { Result } from '@shared/domain/result';
import type { RowText } from '../reading/row-text';
import type { VolumeItem } from '../store/volumes';
import type { DataJobs } from './data-jobs';

/** What its starter gives to a job; each part is needed by some jobs only. */
export interface JobHandlers {
  signal?: AbortSignal | undefined;
  onProgress?: ((progress: ImportProgress) => void) | undefined;
  /** Takes something to be stored; the job is held up where the promise takes its time. */
  onItem?: ((item: VolumeItem, revision: number | null) => Promise<void>) | undefined;
  nextRows?: (() => Promise<RowText | null>) | undefined;
}

/**
 * Where files are inspected, read and prepared: work that would block main. A job that is aborted
 * fails with import-cancelled.
 */
export interface DataWorker {
  run<K extends keyof DataJobs>(
    job: K,
    request: DataJobs[K]['request'],
    handlers?: JobHandlers,
  ): Promise<Result<DataJobs[K]['result'], AppError>>;
  /** Ends what runs, and the worker. */
  close(): Promise<void>;
}
