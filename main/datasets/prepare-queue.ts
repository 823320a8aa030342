import type { AppError } from '@shared/domain/app-error';
import type { DatasetDetail } from '@shared/domain/dataset/dataset';
import type { PrepareStep } from '@shared/domain/dataset/recipe';
import type { DatasetId } from '@shared/domain/ids';
import type { Result } from '@shared/domain/result';
import type { Project } from '../project/project';
import { prepareDataset } from './prepare-dataset';
import { readDetail } from './read-detail';
import { redoRevision, undoRevision } from './store/revisions';
import type { DataWorker } from './worker/data-worker';

type Answer = Promise<Result<DatasetDetail, AppError>>;

/** Changes of preparation one after the other, in the order of the calls. */
export class PrepareQueue {
  readonly #worker: DataWorker;
  #last: Promise<unknown> = Promise.resolve();

  constructor(worker: DataWorker) {
    this.#worker = worker;
  }

  /** Errors: those of `prepareDataset`. */
  prepare(project: Project, id: DatasetId, steps: PrepareStep[]): Answer {
    return this.#enqueue(() => prepareDataset(project, this.#worker, id, steps));
  }

  /** Errors: dataset-unknown, prepare-nothing-to-undo. */
  undo(project: Project, id: DatasetId): Answer {
    return this.#enqueue(async () => {
      const undone = await undoRevision(project.database, id);
      return undone.ok ? readDetail(project, id, null) : undone;
    });
  }

  /** Errors: dataset-unknown, prepare-nothing-to-redo. */
  redo(project: Project, id: DatasetId): Answer {
    return this.#enqueue(async () => {
      const redone = await redoRevision(project.database, id);
      return redone.ok ? readDetail(project, id, null) : redone;
    });
  }

  #enqueue(work: () => Answer): Answer {
    const answer = this.#last.then(work);
    this.#last = answer.catch(() => undefined);
    return answer;
  }
}
