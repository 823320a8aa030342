import { basename, extname, resolve } from 'node:path';
import { appError } from '@shared/domain/app-error';
import type { DatasetSummary } from '@shared/domain/dataset/dataset';
import { CliFailure, OpenQuestions, unwrap } from './cli-failure';
import type { ForecastCommand } from './command';
import { chooseLayout } from './import/choose-layout';
import { readGivenChoices } from './import/given-choices';
import { settleChoices } from './import/settle-choices';
import type { CliStudio } from './open-studio';

export interface ImportedSeries {
  dataset: DatasetSummary;
  seriesName: string;
}

type Options = Pick<
  ForecastCommand,
  'choicesFile' | 'sheet' | 'column' | 'timeColumn' | 'timeFormat'
>;

/**
 * Imports a file with its columns as found, chosen or named, and picks the series to forecast.
 * @throws CliFailure: what the file lacks, 'csv-column-unknown', 'choices-invalid'; OpenQuestions where
 *   the file leaves something open: guessing day and month would shift the whole series.
 */
export async function importSeries(
  studio: CliStudio,
  file: string,
  options: Options,
): Promise<ImportedSeries> {
  const given = await readGivenChoices(options.choicesFile, options.sheet);
  const { token } = studio.tokens.admit(resolve(file));
  const { datasets } = studio.handlers;
  const { choices, found } = unwrap(
    await settleChoices(
      basename(file),
      given,
      (tried) => datasets.inspect({ file: token, choices: tried }),
      ({ questions }) => questions,
    ),
  );
  const { layout, open } = chooseLayout(found, options);
  if (open.length > 0) throw new OpenQuestions(file, open);
  const dataset = unwrap(
    await datasets.importFile({
      file: token,
      name: basename(file, extname(file)),
      choices: layout === null ? choices : { ...choices, layout },
      steps: [],
      recipeOf: null,
    }),
  );
  const values = layout?.values ?? [];
  return { dataset, seriesName: pickSeries(dataset, options.column, values) };
}

/** The series named, or the first where a column of values was named. @throws CliFailure. */
function pickSeries(
  { seriesNames, fileName }: DatasetSummary,
  name: string | null,
  values: readonly string[],
): string {
  const [first = ''] = seriesNames;
  if (name === null) return first;
  if (seriesNames.includes(name)) return name;
  if (values.includes(name)) return first;
  const params = { file: fileName, value: name, allowed: seriesNames.join(', ') };
  throw new CliFailure(appError('csv-column-unknown', params));
}
