import { z } from 'zod';
import type { ProjectDatabase } from '../project/project';
import { sqlText } from '../project/sql-text';
import type { Dialect } from './inspect-dialect';
import { missingSql, numberSql } from './number-format';
import type { StagedFile } from './stage-file';
import type { TimeFormat } from './time-formats';

export interface LoadPlan {
  datasetId: string;
  dialect: Dialect;
  timeColumn: string;
  timeFormat: TimeFormat;
  valueColumns: readonly string[];
}

/** Longer than any record that staging lets pass. */
const maxLineBytes = 4 * 1024 * 1024;

/**
 * Loads the staged file: every record into `raw_rows`, every reject into `rejects`, all rows into the
 * temporary table `typed` (line, time, v0, v1 …, reason, text) and those without a reason to reject
 * them into `readable` (line, time, v0, v1 …).
 */
export async function loadRows(
  database: ProjectDatabase,
  staged: StagedFile,
  plan: LoadPlan,
): Promise<void> {
  const { datasetId, dialect } = plan;
  const cells = dialect.columns.map((_, index) => `coalesce(c${index}, '')`);
  await database.run(
    `INSERT INTO raw_rows SELECT $1, line, [${cells.join(', ')}] FROM ${readRecordsSql(staged, dialect)}`,
    [datasetId],
  );
  await assertCount(database, staged.recordCount, datasetId);
  if (staged.rejectCount > 0) {
    await database.run(
      `INSERT INTO rejects SELECT $1, line, reason, text FROM read_csv(${sqlText(staged.rejectsPath)},
         ${csvOptions(',')}, parallel = false,
         columns = {'line': 'BIGINT', 'reason': 'VARCHAR', 'text': 'VARCHAR'})`,
      [datasetId],
    );
  }
  await database.run(typedSql(plan), [datasetId]);
  await database.run(
    `INSERT INTO rejects SELECT $1, line, reason, text FROM typed WHERE reason IS NOT NULL ORDER BY line`,
    [datasetId],
  );
  await database.run(
    'CREATE OR REPLACE TEMP TABLE readable AS SELECT * EXCLUDE (reason, text) FROM typed WHERE reason IS NULL',
  );
}

const csvOptions = (delimiter: string): string =>
  `auto_detect = false, header = false, delim = ${sqlText(delimiter)}, quote = '"', escape = '"',
   comment = '', new_line = '\\n', max_line_size = ${maxLineBytes}, buffer_size = ${8 * maxLineBytes}`;

function readRecordsSql(staged: StagedFile, dialect: Dialect): string {
  const columns = dialect.columns.map((_, index) => `'c${index}': 'VARCHAR'`);
  return `read_csv(${sqlText(staged.recordsPath)}, ${csvOptions(dialect.delimiter)},
    parallel = ${!staged.multiline}, columns = {'line': 'BIGINT', ${columns.join(', ')}})`;
}

/** Staging counted the records: a reader that sees another number has misread the file. */
async function assertCount(
  database: ProjectDatabase,
  expected: number,
  datasetId: string,
): Promise<void> {
  const [row] = await database.rows(
    z.object({ count: z.number() }),
    'SELECT count(*) AS count FROM raw_rows WHERE dataset_id = $1',
    [datasetId],
  );
  if (row?.count !== expected) {
    throw new Error(`${expected} records were staged but ${row?.count} were read`);
  }
}

/** Empty records are left out; spreadsheets write them behind the table. */
function typedSql(plan: LoadPlan): string {
  const { dialect, timeColumn, timeFormat, valueColumns } = plan;
  const cell = (name: string) =>
    `cells[${dialect.columns.findIndex((column) => column.name === name) + 1}]`;
  const time = cell(timeColumn);
  const values = valueColumns.map((name, index) => ({
    name,
    text: cell(name),
    value: `v${index}`,
    sql: numberSql(cell(name), dialect.decimalMark),
  }));
  const reasons = [
    `WHEN trim(${time}) = '' THEN 'no time'`,
    `WHEN time IS NULL THEN '«' || ${time} || '» is no time in the format ' || ${sqlText(timeFormat.format)}`,
    ...values.map(
      ({ name, text, value }) =>
        `WHEN ${value} IS NULL AND NOT ${missingSql(text)} THEN '«' || ${text} || '» is no number (column «' || ${sqlText(name)} || '»)'`,
    ),
  ];
  const columns = values.map(({ value, sql }) => `${sql} AS ${value}`);
  return `CREATE OR REPLACE TEMP TABLE typed AS
    SELECT line, time, ${values.map(({ value }) => value).join(', ')},
      CASE ${reasons.join(' ')} END AS reason,
      CASE WHEN reason IS NOT NULL THEN array_to_string(cells, ${sqlText(dialect.delimiter)}) END AS text
    FROM (
      SELECT line, cells, ${timeFormat.sql(time)} AS time, ${columns.join(', ')}
      FROM raw_rows WHERE dataset_id = $1 AND array_to_string(cells, '') <> ''
    )`;
}
