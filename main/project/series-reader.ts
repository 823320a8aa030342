import type { AppError } from '@shared/domain/app-error';
import type { DatasetSummary } from '@shared/domain/dataset/dataset';
import type { DatasetId } from '@shared/domain/ids';
import type { InputsSpec } from '@shared/domain/network/inputs-spec';
import type { Result } from '@shared/domain/result';
import type { Project } from './project';

/** One whole series, from its first to its last value, oldest first. */
export interface SeriesValues {
  /** Epoch ms, UTC, one a step. */
  times: Float64Array;
  /** Original units; NaN where a value is missing. */
  values: Float64Array;
  /** What became of each step: an index in `markNames`. */
  marks: Uint8Array;
  /** Of the revision that was read. */
  summary: DatasetSummary;
}

/**
 * Reads a series at a revision of its data set's preparation (null: the current one). Implemented by
 * main/datasets, needed by training and forecasts; the composition root joins them.
 * Errors: dataset-unknown, csv-column-unknown.
 */
export type ReadSeries = (
  project: Project,
  datasetId: DatasetId,
  seriesName: string,
  revision: number | null,
) => Promise<Result<SeriesValues, AppError>>;

/** What a network sees beside the series, one channel for each number a step. */
export interface InputChannel {
  /** Name of the covariate, or `weekday sin` … */
  name: string;
  /** Whether `values` goes on behind the end of the series. */
  knownAhead: boolean;
  /** Sines, cosines and flags are fed as they are. */
  scaled: boolean;
  /**
   * One value a step of the series, then as many steps ahead as are known, at most as many as asked
   * for. NaN where a value is missing.
   */
  values: Float64Array;
}

/**
 * The channels of `inputs` on the steps of a series, `aheadSteps` more where they are known. A
 * known covariate may end earlier: its length says where.
 * Errors: dataset-unknown, csv-column-unknown.
 */
export type ReadInputs = (
  project: Project,
  datasetId: DatasetId,
  seriesName: string,
  revision: number | null,
  inputs: InputsSpec,
  aheadSteps: number,
) => Promise<Result<InputChannel[], AppError>>;
