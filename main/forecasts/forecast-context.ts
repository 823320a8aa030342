import type {
  Checkpoint,
  ForecastAnswer,
  ForecastRequest,
} from '@shared/contract/trainer-protocol';
import type { AppError } from '@shared/domain/app-error';
import type { DatasetId, RunId } from '@shared/domain/ids';
import type { Result } from '@shared/domain/result';
import type { Run } from '@shared/domain/run';
import type { Project } from '../project/project';
import type { ReadInputs, ReadSeries } from '../project/series-reader';

/** What the forecasts feature needs from the rest; the composition root joins them. */
export interface ForecastContext {
  currentProject(): Project;
  readSeries: ReadSeries;
  readInputs: ReadInputs;
  /** Of the data set's preparation now. Errors: dataset-unknown. */
  readRevision(project: Project, datasetId: DatasetId): Promise<Result<number, AppError>>;
  /** Waits for the recorded end of a run that is just ending; at once for all others. */
  settleRun(runId: RunId): Promise<void>;
  readRun(project: Project, runId: RunId): Promise<Run | null>;
  readCheckpoint(project: Project, runId: RunId): Promise<Checkpoint | null>;
  askTrainer(request: Omit<ForecastRequest, 'kind'>): Promise<Result<ForecastAnswer, AppError>>;
}
