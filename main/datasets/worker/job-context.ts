import type { ImportProgress } from '@shared/domain/dataset/import-progress';
import type { RowText } from '../reading/row-text';
import type { VolumeItem } from '../store/volumes';

/** What a job tells and asks while it runs, whichever thread it runs in. */
export interface JobContext {
  signal: AbortSignal;
  onProgress(progress: ImportProgress): void;
  /** Hands on something to be stored with the file (null) or with a revision. */
  emit(item: VolumeItem, revision: number | null): void;
  /** Settles when there is room for more. */
  ready(): Promise<void>;
  /** The next rows of a stored data set; null behind the last. */
  nextRows(): Promise<RowText | null>;
}
