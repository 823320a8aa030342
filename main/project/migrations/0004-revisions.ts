import { carryDatasets } from './0004-carry-datasets';
import type { Migration } from './migration';

/**
 * Data sets keep how their file was read, their rows as text, and one revision for each preparation.
 *
 * `reading`, `plan`, `steps`, `summary` and `series` are JSON. A revision's `state` is 'done',
 * 'undone' (redo leads to it) or 'left' (a later edit took another way); the current one is the
 * highest that is done.
 *
 * Rows, series and rejects lie in volumes: tables `volume_1`, `volume_2` … that are written in one
 * transaction and never again, because DuckDB rewrites a table's last row group, however large, with
 * the next rows. `volumes` says whose they are; without a `revision` they are the file's. In a volume
 * a row of `kind`
 * - 'rows' has `count` records of text (UTF-8) from record `position` and line `line` on,
 * - 'rejects' has `count` rejects from reject `position` on, as JSON,
 * - 'times', 'values' or 'marks' has `count` steps from step `position` on: little-endian doubles,
 *   epoch ms, or one byte a step. 'even-times' are their first and the length of a step. Without
 *   marks all steps are observed.
 *
 * `runs.dataset_revision` is NULL for the revision of the import, `checkpoints.channel_scalers` where the
 * network had no inputs beside the series: JSON, one an input channel.
 */
export const revisionsMigration: Migration = {
  version: 4,
  statements: [
    'ALTER TABLE datasets RENAME TO earlier_datasets',
    `CREATE TABLE datasets (
      id VARCHAR PRIMARY KEY,
      name VARCHAR NOT NULL,
      file_name VARCHAR NOT NULL,
      imported_at BIGINT NOT NULL,
      reading VARCHAR NOT NULL,
      plan VARCHAR NOT NULL,
      record_count BIGINT NOT NULL,
      rejected_count BIGINT NOT NULL
    )`,
    `CREATE TABLE dataset_revisions (
      dataset_id VARCHAR NOT NULL,
      revision INTEGER NOT NULL,
      state VARCHAR NOT NULL,
      created_at BIGINT NOT NULL,
      steps VARCHAR NOT NULL,
      summary VARCHAR NOT NULL,
      series VARCHAR NOT NULL,
      rejected_count BIGINT NOT NULL
    )`,
    `CREATE TABLE volumes (
      number INTEGER NOT NULL,
      dataset_id VARCHAR NOT NULL,
      revision INTEGER
    )`,
    'CREATE SEQUENCE volume_numbers',
    'ALTER TABLE runs ADD COLUMN dataset_revision INTEGER',
    'ALTER TABLE checkpoints ADD COLUMN channel_scalers VARCHAR',
  ],
  carryOver: carryDatasets,
};
