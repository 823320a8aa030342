import { z } from 'zod';
import type { ProjectDatabase } from '../project';
import type { EarlierDataset } from './0004-earlier-dataset';

const recordsPerBlock = 10_000;
const rejectsPerBlock = 1000;

/** Line ends inside a record: it spans so many lines more. */
const lineEnds = (text: string): string => `len(regexp_extract_all(${text}, '\\r\\n|\\r|\\n'))`;

/**
 * The rows as text: every cell quoted, comma separated, blank lines where the file had lines that
 * are no rows, so that each row keeps its line number.
 * @returns how many rows there are.
 */
export async function carryRows(
  database: ProjectDatabase,
  dataset: EarlierDataset,
  volume: string,
): Promise<number> {
  const blocks = await database.rows(
    z.object({ records: z.number(), line: z.number(), text: z.string() }),
    `WITH written AS (
       SELECT line, row_number() OVER (ORDER BY line) - 1 AS record,
         array_to_string(list_transform(cells, lambda c: '"' || replace(c, '"', '""') || '"'), ',') AS text
       FROM raw_rows WHERE dataset_id = $1
     ), spaced AS (
       SELECT line, record, text || chr(10) || repeat(chr(10), greatest(0,
         coalesce(lead(line) OVER (ORDER BY line) - line - 1 - ${lineEnds('text')}, 0)::BIGINT)) AS text
       FROM written
     )
     SELECT count(*) AS records, min(line) AS line, string_agg(text, '' ORDER BY record) AS text
     FROM spaced GROUP BY record // ${recordsPerBlock} ORDER BY min(record)`,
    [dataset.id],
  );
  let position = 0;
  for (const { records, line, text } of blocks) {
    await database.append(volume, [
      ['rows', null, position, records, line, new TextEncoder().encode(text)],
    ]);
    position += records;
  }
  return position;
}

/** The reasons were sentences; they stay so. */
export async function carryRejects(
  database: ProjectDatabase,
  dataset: EarlierDataset,
  volume: string,
): Promise<void> {
  const rejects = await database.rows(
    z.object({ line: z.number(), reason: z.string(), text: z.string() }),
    'SELECT line, reason, text FROM rejects WHERE dataset_id = $1 ORDER BY line',
    [dataset.id],
  );
  for (let from = 0; from < rejects.length; from += rejectsPerBlock) {
    const block = rejects.slice(from, from + rejectsPerBlock).map(({ line, reason, text }) => ({
      line,
      reason: { code: 'reading.earlier', params: { text: reason } },
      text,
    }));
    const bytes = new TextEncoder().encode(JSON.stringify(block));
    await database.append(volume, [['rejects', null, from, block.length, null, bytes]]);
  }
}

export interface EarlierRows {
  preambleLines: number;
  headerRows: number;
  groupMark: string;
}

/** What earlier versions found by themselves and did not store. */
export async function describeRows(
  database: ProjectDatabase,
  dataset: EarlierDataset,
): Promise<EarlierRows> {
  const columns = dataset.series_names.map((name) => dataset.column_names.indexOf(name) + 1);
  const texts = columns.map((column) => `cells[${column}]`).join(" || ';' || ");
  const other = dataset.decimal_mark === '.' ? ',' : '.';
  const grouped = (mark: string) =>
    `coalesce(bool_or(regexp_matches(${texts}, '\\d${mark}\\d\\d\\d')), false)`;
  const [found] = await database.rows(
    z.object({ line: z.number(), other: z.boolean(), space: z.boolean(), apostrophe: z.boolean() }),
    `SELECT coalesce(min(line), 1) AS line, ${grouped(`\\${other}`)} AS other,
       ${grouped('[\\s\\x{a0}\\x{2009}\\x{202f}]')} AS space, ${grouped("[''’]")} AS apostrophe
     FROM raw_rows WHERE dataset_id = $1`,
    [dataset.id],
  );
  if (found === undefined) return { preambleLines: 0, headerRows: 1, groupMark: '' };
  // A table without header got these names.
  const headerRows = dataset.column_names.every((name) => /^column \d+$/.test(name)) ? 0 : 1;
  return {
    preambleLines: Math.max(0, found.line - 1 - headerRows),
    headerRows,
    groupMark: found.other ? other : found.space ? ' ' : found.apostrophe ? "'" : '',
  };
}
