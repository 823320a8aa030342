import { basename, extname, resolve } from 'node:path';
import { appError } from '@shared/domain/app-error';
import type { DatasetSummary, Inspection } from '@shared/domain/dataset';
import { CliFailure, unwrap } from './cli-failure';
import type { CliStudio } from './open-studio';

export interface ImportedSeries {
  dataset: DatasetSummary;
  seriesName: string;
}

/**
 * Imports one series of a file, with its guessed columns or those named.
 * @throws CliFailure: what the file lacks, 'csv-column-unknown', or 'csv-date-ambiguous' where day and
 *   month cannot be told apart and no format is given: guessing would shift the whole series.
 */
export async function importSeries(
  studio: CliStudio,
  file: string,
  columns: { column: string | null; timeColumn: string | null; timeFormat: string | null },
): Promise<ImportedSeries> {
  const { token } = studio.tokens.admit(resolve(file));
  const inspection = unwrap(await studio.handlers.datasets.inspect({ file: token }));
  const timeColumn = knownColumn(inspection, columns.timeColumn) ?? inspection.guess.timeColumn;
  refuseAmbiguousDates(inspection, timeColumn, columns.timeFormat);
  const seriesName =
    knownColumn(inspection, columns.column) ??
    inspection.guess.valueColumns.find((column) => column !== timeColumn) ??
    timeColumn;
  const dataset = unwrap(
    await studio.handlers.datasets.importCsv({
      file: token,
      choices: {
        name: basename(file, extname(file)),
        timeColumn,
        timeFormat: columns.timeFormat,
        valueColumns: [seriesName],
      },
    }),
  );
  return { dataset, seriesName };
}

function knownColumn(inspection: Inspection, name: string | null): string | null {
  if (name === null) return null;
  const names = inspection.columns.map((column) => column.name);
  if (names.includes(name)) return name;
  const params = { file: inspection.fileName, value: name, allowed: names.join(', ') };
  throw new CliFailure(appError('csv-column-unknown', params));
}

function refuseAmbiguousDates(
  { fileName, columns }: Inspection,
  name: string,
  timeFormat: string | null,
): void {
  const column = columns.find((known) => known.name === name);
  if (timeFormat !== null || !column?.ambiguousDate) return;
  const value = column.examples[0] ?? '';
  throw new CliFailure(appError('csv-date-ambiguous', { file: fileName, column: name, value }));
}
