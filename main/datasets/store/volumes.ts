import type { DatasetId } from '@shared/domain/ids';
import { z } from 'zod';
import type { ProjectDatabase } from '../../project/project';

/** What a volume holds of a data set; see migration 4. */
export type VolumeKind = 'rows' | 'rejects' | 'times' | 'even-times' | 'values' | 'marks';

export interface VolumeItem {
  kind: VolumeKind;
  /** Of 'values' and 'marks'. */
  series: number | null;
  /** Number of the first record, reject or step. */
  position: number;
  count: number;
  /** Of 'rows': the line of the first record. */
  line: number | null;
  bytes: Uint8Array;
}

/** Whose a volume is: the file's where there is no revision. */
export interface VolumeOwner {
  datasetId: DatasetId;
  revision: number | null;
}

/** Where an item lies, and what it is without its bytes. */
export interface VolumeHead extends Omit<VolumeItem, 'bytes'> {
  volume: number;
}

const itemSchema = z.object({
  kind: z.enum(['rows', 'rejects', 'times', 'even-times', 'values', 'marks']),
  series: z.number().nullable(),
  position: z.number(),
  count: z.number(),
  line: z.number().nullable(),
  bytes: z.instanceof(Uint8Array),
});

const numberSchema = z.object({ number: z.number().int() });

/** Writes a volume; to be called inside a transaction. Between items other work goes on. */
export async function writeVolume(
  database: ProjectDatabase,
  owner: VolumeOwner,
  items: readonly VolumeItem[],
): Promise<void> {
  const [row] = await database.rows(numberSchema, "SELECT nextval('volume_numbers') AS number");
  const { number } = numberSchema.parse(row);
  await database.run(
    `CREATE TABLE ${tableOf(number)} (kind VARCHAR NOT NULL, series INTEGER,
      position BIGINT NOT NULL, count INTEGER NOT NULL, line BIGINT, bytes BLOB NOT NULL)`,
  );
  await database.run('INSERT INTO volumes VALUES ($1, $2, $3)', [
    ...[number, owner.datasetId, owner.revision],
  ]);
  for (const batch of batchesOf(items)) {
    await database.append(
      tableOf(number),
      batch.map(({ kind, series, position, count, line, bytes }) => [
        ...[kind, series, position, count, line, bytes],
      ]),
    );
  }
}

/** Items of a data set that `where` selects, in the order of their positions. */
export async function readItems(
  database: ProjectDatabase,
  owner: VolumeOwner,
  where: string,
  parameters: readonly (string | number)[],
): Promise<VolumeItem[]> {
  const items: VolumeItem[] = [];
  for (const number of await listVolumes(database, owner)) {
    const found = await database.rows(
      itemSchema,
      `SELECT * FROM ${tableOf(number)} WHERE ${where} ORDER BY position`,
      parameters,
    );
    for (const item of found) items.push(item);
  }
  return items;
}

const headSchema = itemSchema.omit({ bytes: true });

/** Where rows or rejects lie, without their bytes, in the order of their positions. */
export async function readHeads(
  database: ProjectDatabase,
  owner: VolumeOwner,
  kind: VolumeKind,
): Promise<VolumeHead[]> {
  const heads: VolumeHead[] = [];
  for (const number of await listVolumes(database, owner)) {
    const found = await database.rows(
      headSchema,
      `SELECT * EXCLUDE (bytes) FROM ${tableOf(number)} WHERE kind = $1 ORDER BY position`,
      [kind],
    );
    for (const head of found) heads.push({ ...head, volume: number });
  }
  return heads;
}

/** One item, with its bytes. */
export async function readItem(
  database: ProjectDatabase,
  { volume, kind, position }: VolumeHead,
): Promise<VolumeItem> {
  const [item] = await database.rows(
    itemSchema,
    `SELECT * FROM ${tableOf(volume)} WHERE kind = $1 AND position = $2`,
    [kind, position],
  );
  return itemSchema.parse(item);
}

/** Volumes of an owner, in the order in which they were written. */
async function listVolumes(
  database: ProjectDatabase,
  { datasetId, revision }: VolumeOwner,
): Promise<number[]> {
  const rows = await database.rows(
    numberSchema,
    `SELECT number FROM volumes WHERE dataset_id = $1 AND revision IS NOT DISTINCT FROM $2::INTEGER
     ORDER BY number`,
    [datasetId, revision],
  );
  return rows.map(({ number }) => number);
}

/** Removes the volumes that `where` selects of the table `volumes`. */
export async function dropVolumes(
  database: ProjectDatabase,
  where: string,
  parameters: readonly (string | number)[] = [],
): Promise<void> {
  await database.transaction(async (inner) => {
    const rows = await inner.rows(
      numberSchema,
      `SELECT number FROM volumes WHERE ${where}`,
      parameters,
    );
    for (const { number } of rows) await inner.run(`DROP TABLE IF EXISTS ${tableOf(number)}`);
    await inner.run(`DELETE FROM volumes WHERE ${where}`, parameters);
  });
}

const tableOf = (number: number): string => `volume_${number}`;

/** Appending blocks this thread: a few milliseconds for so many bytes. */
const batchBytes = 4 * 1024 * 1024;

function* batchesOf(items: readonly VolumeItem[]): Generator<VolumeItem[]> {
  let batch: VolumeItem[] = [];
  let size = 0;
  for (const item of items) {
    batch.push(item);
    // What goes with an item counts too, where there are many small ones.
    size += item.bytes.length + 100;
    if (size < batchBytes) continue;
    yield batch;
    batch = [];
    size = 0;
  }
  if (batch.length > 0) yield batch;
}
