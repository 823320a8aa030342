import { appError } from '@shared/domain/app-error';
import type { DatasetId } from '@shared/domain/ids';
import { fail, succeed } from '@shared/domain/result';
import type { Project } from '../../project/project';
import type { ReadSeries } from '../../project/series-reader';
import { readDataset, readRevision } from './dataset-rows';
import type { StoredSeries } from './revision-document';
import { readItems, type VolumeItem } from './volumes';

/** One series, whatever its role, from its first to its last value. */
export const readSeriesValues: ReadSeries = async (project, datasetId, seriesName, revision) => {
  const dataset = await readDataset(project, datasetId, revision);
  if (!dataset.ok) return dataset;
  const summary = dataset.value;
  const content = await readRevision(project, datasetId, summary.revision);
  if (!content.ok) return content;
  const { series } = content.value;
  const index = series.findIndex(({ name }) => name === seriesName);
  const found = series[index];
  if (found === undefined) {
    const allowed = series.map(({ name }) => name).join(', ');
    return fail(appError('csv-column-unknown', { file: summary.name, value: seriesName, allowed }));
  }
  const steps = await readSteps(project, datasetId, summary.revision, index, found);
  return succeed({ ...steps, summary });
};

interface SeriesSteps {
  times: Float64Array;
  values: Float64Array;
  marks: Uint8Array;
}

async function readSteps(
  { database }: Project,
  datasetId: DatasetId,
  revision: number,
  index: number,
  { firstStep, length }: StoredSeries,
): Promise<SeriesSteps> {
  const items = await readItems(
    database,
    { datasetId, revision },
    `series = $1 OR (kind IN ('times', 'even-times') AND position < $2 AND position + count > $3)`,
    [index, firstStep + length, firstStep],
  );
  const steps: SeriesSteps = {
    times: new Float64Array(length),
    values: new Float64Array(length),
    marks: new Uint8Array(length),
  };
  for (const item of items) fill(steps, item, firstStep);
  return steps;
}

function fill({ times, values, marks }: SeriesSteps, item: VolumeItem, firstStep: number): void {
  const { kind, bytes, position } = item;
  switch (kind) {
    case 'values':
      values.set(doublesIn(bytes), position - firstStep);
      break;
    case 'marks':
      marks.set(bytes, position - firstStep);
      break;
    case 'even-times': {
      const [first = 0, step = 0] = doublesIn(bytes);
      for (let at = 0; at < times.length; at++) times[at] = first + (firstStep + at) * step;
      break;
    }
    case 'times': {
      const from = Math.max(position, firstStep);
      const until = Math.min(position + item.count, firstStep + times.length);
      times.set(doublesIn(bytes).subarray(from - position, until - position), from - firstStep);
      break;
    }
    case 'rows':
    case 'rejects':
      break;
  }
}

/** Little-endian, as every machine that Gatecast runs on is. */
const doublesIn = (bytes: Uint8Array): Float64Array =>
  new Float64Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 8);
