import type { AppError } from '@shared/domain/app-error';
import type { ImportProgress } from '@shared/domain/dataset/import-progress';
import type { Result } from '@shared/domain/result';
import type { RowText } from '../reading/row-text';
import type { VolumeItem } from '../store/volumes';
import type { DataJobs } from './data-jobs';

/** What the two threads of one build say to each other: copies of typed objects, never parsed. */
export type ToThread =
  | { kind: 'start'; id: number; job: keyof DataJobs; request: DataJobs[keyof DataJobs]['request'] }
  | { kind: 'cancel'; id: number }
  /** Items of so many bytes were dealt with. */
  | { kind: 'taken'; id: number; bytes: number }
  | { kind: 'rows'; id: number; block: RowText | null };

export type FromThread =
  | { kind: 'progress'; id: number; progress: ImportProgress }
  | { kind: 'item'; id: number; item: VolumeItem; revision: number | null }
  | { kind: 'want-rows'; id: number }
  | { kind: 'done'; id: number; result: Result<DataJobs[keyof DataJobs]['result'], AppError> }
  /** A bug: told as text, since not every error can be sent. */
  | { kind: 'thrown'; id: number; stack: string };
