import { appError } from '@shared/domain/app-error';
import { fail, succeed } from '@shared/domain/result';
import type { InputChannel, ReadInputs, SeriesValues } from '../project/series-reader';
import { calendarChannels } from './prepare/calendar-channels';
import { readDataset, readRevision } from './store/dataset-rows';
import { readSeriesValues } from './store/read-series-values';
import type { StoredSeries } from './store/revision-document';

/** The inputs of a network: series of the same data set on the series' steps, and the calendar. */
export const readInputs: ReadInputs = async (
  project,
  datasetId,
  seriesName,
  revision,
  inputs,
  aheadSteps,
) => {
  const dataset = await readDataset(project, datasetId, revision);
  if (!dataset.ok) return dataset;
  const summary = dataset.value;
  const content = await readRevision(project, datasetId, summary.revision);
  if (!content.ok) return content;
  const find = (name: string) => content.value.series.find((series) => series.name === name);
  const target = find(seriesName);
  const values = await readSeriesValues(project, datasetId, seriesName, summary.revision);
  if (!values.ok) return values;
  const channels: InputChannel[] = [];
  for (const name of inputs.covariates) {
    const covariate = find(name);
    if (covariate === undefined || target === undefined) {
      const allowed = content.value.series.map((series) => series.name).join(', ');
      return fail(appError('csv-column-unknown', { file: summary.name, value: name, allowed }));
    }
    const read = await readSeriesValues(project, datasetId, name, summary.revision);
    if (!read.ok) return read;
    channels.push(covariateChannel(target, covariate, read.value, aheadSteps));
  }
  const { times } = values.value;
  const calendar = await calendarChannels(times, summary.frequency, inputs, aheadSteps);
  if (!calendar.ok) return calendar;
  return succeed([...channels, ...calendar.value]);
};

/** A series on the steps of another; NaN where it has none of them. */
function covariateChannel(
  target: StoredSeries,
  covariate: StoredSeries,
  { values }: SeriesValues,
  aheadSteps: number,
): InputChannel {
  const knownAhead = covariate.role === 'known-covariate';
  const behind = target.firstStep + target.length;
  const knownSteps = Math.max(0, covariate.firstStep + covariate.length - behind);
  const ahead = knownAhead ? Math.min(aheadSteps, knownSteps) : 0;
  const onSteps = new Float64Array(target.length + ahead).fill(Number.NaN);
  for (let step = 0; step < onSteps.length; step++) {
    onSteps[step] = values[target.firstStep + step - covariate.firstStep] ?? Number.NaN;
  }
  return { name: covariate.name, knownAhead, scaled: true, values: onSteps };
}
