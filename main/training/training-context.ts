import type { RunId } from '@shared/domain/ids';
import type { TrainingEvent } from '@shared/domain/training-event';
import type { Project } from '../project/project';
import type { ReadInputs, ReadSeries } from '../project/series-reader';
import type { RunEnd } from './trainer-connection';
import type { TrainerHost } from './trainer-host';

/** What the training feature needs from the rest; the composition root joins them. */
export interface TrainingContext {
  host: TrainerHost;
  currentProject(): Project;
  readSeries: ReadSeries;
  readInputs: ReadInputs;
  emit(event: TrainingEvent): void;
  /** Runs that are not over yet, with the promise of their recorded end. */
  activeRuns: Map<RunId, Promise<RunEnd>>;
}
