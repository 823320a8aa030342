import type { AppError } from '@shared/domain/app-error';
import type { DatasetId } from '@shared/domain/ids';
import { countChannels } from '@shared/domain/network/step-features';
import type { NetworkSpec } from '@shared/domain/network-spec';
import { type Result, succeed } from '@shared/domain/result';
import type { Project } from './project';
import type { InputChannel, ReadInputs, ReadSeries, SeriesValues } from './series-reader';

/** What a network sees: a series, and what its spec has beside it. */
export interface RunData {
  series: SeriesValues;
  inputs: InputChannel[];
}

export interface RunDataRequest {
  datasetId: DatasetId;
  seriesName: string;
  spec: Pick<NetworkSpec, 'inputs'>;
  /** null: the current one. */
  revision: number | null;
  /** Steps behind the series that inputs are wanted for, where they are known. */
  aheadSteps: number;
}

/** Both at one revision of the data set. Errors: dataset-unknown, csv-column-unknown. */
export async function readRunData(
  { readSeries, readInputs }: { readSeries: ReadSeries; readInputs: ReadInputs },
  project: Project,
  { datasetId, seriesName, spec, revision, aheadSteps }: RunDataRequest,
): Promise<Result<RunData, AppError>> {
  const series = await readSeries(project, datasetId, seriesName, revision);
  if (!series.ok) return series;
  if (countChannels(spec.inputs) === 0) return succeed({ series: series.value, inputs: [] });
  const inputs = await readInputs(
    project,
    datasetId,
    seriesName,
    // The one that was read: another may have come between.
    series.value.summary.revision,
    spec.inputs,
    aheadSteps,
  );
  return inputs.ok ? succeed({ series: series.value, inputs: inputs.value }) : inputs;
}
