import { z } from 'zod';
import type { ProjectDatabase } from '../project';
import { carryRejects, carryRows, describeRows } from './0004-carry-rows';
import { carrySeries } from './0004-carry-series';
import { type EarlierDataset, earlierDatasetSchema } from './0004-earlier-dataset';

/** Words for a missing value that earlier versions knew by themselves. */
const earlierMissingWords = ['#N/A', 'None', '?', '.', '..', '...'];

/** Earlier versions always filled what was missing on a line. */
const earlierSteps = [{ kind: 'missing', series: null, method: 'linear' }];

/**
 * Brings the data sets of earlier versions over, each with its series as they are as revision 1, and
 * drops their tables.
 */
export async function carryDatasets(database: ProjectDatabase): Promise<void> {
  const datasets = await database.rows(earlierDatasetSchema, 'SELECT * FROM earlier_datasets');
  for (const dataset of datasets) await carryDataset(database, dataset);
  for (const table of ['earlier_datasets', 'points', 'raw_rows', 'rejects']) {
    await database.run(`DROP TABLE ${table}`);
  }
}

async function carryDataset(database: ProjectDatabase, dataset: EarlierDataset): Promise<void> {
  const volume = await createVolume(database, dataset.id, null);
  const rows = await describeRows(database, dataset);
  const recordCount = await carryRows(database, dataset, volume);
  await carryRejects(database, dataset, volume);
  const series = await carrySeries(database, dataset, await createVolume(database, dataset.id, 1));
  const form = {
    encoding: 'utf-8',
    dialect: { delimiter: ',', quote: '"', escape: 'double', skipInitialSpace: false },
    preambleLines: 0,
    headerRows: 0,
    sheet: null,
  };
  const plan = {
    form,
    columnNames: dataset.column_names,
    cellCount: dataset.column_names.length,
    repairs: { dropLastCell: false, fewestCells: dataset.column_names.length },
    footers: [],
    rowsAreLines: false,
    repeatedHeader: null,
  };
  const reading = {
    form: {
      encoding: dataset.encoding,
      dialect: { ...form.dialect, delimiter: dataset.delimiter },
      preambleLines: rows.preambleLines,
      headerRows: rows.headerRows,
      sheet: null,
    },
    numbers: { decimalMark: dataset.decimal_mark, groupMark: rows.groupMark },
    missingWords: earlierMissingWords,
    layout: {
      kind: 'wide',
      time: {
        kind: 'column',
        column: dataset.time_column,
        format: dataset.time_format,
        zone: null,
      },
      values: dataset.series_names,
    },
  };
  await database.run('INSERT INTO datasets VALUES ($1, $2, $3, $4, $5, $6, $7, $8)', [
    ...[dataset.id, dataset.name, dataset.file_name, dataset.imported_at],
    ...[JSON.stringify(reading), JSON.stringify(plan), recordCount, dataset.rejected_count],
  ]);
  const summary = {
    frequency: { unit: dataset.frequency_unit, count: dataset.frequency_count },
    agreeShare: series.agreeShare,
    seasonSteps: dataset.season_steps,
    seriesNames: dataset.series_names,
    length: dataset.length,
    startTime: dataset.start_time,
    endTime: dataset.end_time,
    imputedCount: series.imputedCount,
    missingCount: 0,
    notes: [],
  };
  await database.run(`INSERT INTO dataset_revisions VALUES ($1, 1, 'done', $2, $3, $4, $5, 0)`, [
    ...[dataset.id, dataset.imported_at, JSON.stringify(earlierSteps)],
    ...[JSON.stringify(summary), JSON.stringify(series.summaries)],
  ]);
}

async function createVolume(
  database: ProjectDatabase,
  datasetId: string,
  revision: number | null,
): Promise<string> {
  const [row] = await database.rows(
    z.object({ number: z.number() }),
    "SELECT nextval('volume_numbers') AS number",
  );
  const number = row?.number ?? 0;
  const volume = `volume_${number}`;
  await database.run(
    `CREATE TABLE ${volume} (kind VARCHAR NOT NULL, series INTEGER, position BIGINT NOT NULL,
      count INTEGER NOT NULL, line BIGINT, bytes BLOB NOT NULL)`,
  );
  await database.run('INSERT INTO volumes VALUES ($1, $2, $3)', [number, datasetId, revision]);
  return volume;
}
