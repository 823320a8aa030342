import type { AppError } from '@shared/domain/app-error';
import type { DatasetSummary } from '@shared/domain/dataset';
import type { DatasetId } from '@shared/domain/ids';
import type { Result } from '@shared/domain/result';
import type { Project } from './project';

/**
 * Reads one whole series: times in epoch ms, values in original units, oldest first. Implemented by
 * main/datasets, needed by training and forecasts; the composition root joins them.
 */
export type ReadSeries = (
  project: Project,
  datasetId: DatasetId,
  seriesName: string,
) => Promise<
  Result<{ times: Float64Array; values: Float64Array; summary: DatasetSummary }, AppError>
>;
