import type { AppError } from '@shared/domain/app-error';
import type { SeriesPoints } from '@shared/domain/dataset';
import type { DatasetId } from '@shared/domain/ids';
import { type Result, succeed } from '@shared/domain/result';
import { lttb } from '@shared/numeric/lttb';
import type { Project } from '../project/project';
import { readValues } from './read-values';

/** What a plot draws: at most `maxPoints` (3 or more). Errors: as `readValues`. */
export async function readSeries(
  project: Project,
  datasetId: DatasetId,
  seriesName: string,
  maxPoints: number,
): Promise<Result<SeriesPoints, AppError>> {
  const series = await readValues(project, datasetId, seriesName);
  if (!series.ok) return series;
  const { times, values } = series.value;
  const kept = lttb(times, values, maxPoints);
  return succeed({
    name: seriesName,
    length: values.length,
    times: kept.map((index) => times[index] as number),
    values: kept.map((index) => values[index] as number),
  });
}
