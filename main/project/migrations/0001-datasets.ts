import type { Migration } from './migration';

/**
 * Data sets. Times are epoch milliseconds, UTC. `points.step` counts from 0 without a gap; a step
 * that the file did not have is marked `imputed`. Raw rows and rejects keep what the file said.
 */
export const migration0001: Migration = {
  version: 1,
  statements: [
    `CREATE TABLE datasets (
      id VARCHAR PRIMARY KEY,
      name VARCHAR NOT NULL,
      file_name VARCHAR NOT NULL,
      imported_at BIGINT NOT NULL,
      time_column VARCHAR NOT NULL,
      time_format VARCHAR NOT NULL,
      encoding VARCHAR NOT NULL,
      delimiter VARCHAR NOT NULL,
      decimal_mark VARCHAR NOT NULL,
      column_names VARCHAR[] NOT NULL,
      series_names VARCHAR[] NOT NULL,
      frequency_unit VARCHAR NOT NULL,
      frequency_count INTEGER NOT NULL,
      season_steps INTEGER NOT NULL,
      length BIGINT NOT NULL,
      start_time BIGINT NOT NULL,
      end_time BIGINT NOT NULL,
      rejected_count BIGINT NOT NULL,
      imputed_count BIGINT NOT NULL
    )`,
    `CREATE TABLE raw_rows (
      dataset_id VARCHAR NOT NULL,
      line BIGINT NOT NULL,
      cells VARCHAR[] NOT NULL
    )`,
    `CREATE TABLE points (
      dataset_id VARCHAR NOT NULL,
      series_index INTEGER NOT NULL,
      step BIGINT NOT NULL,
      time BIGINT NOT NULL,
      value DOUBLE NOT NULL,
      imputed BOOLEAN NOT NULL
    )`,
    `CREATE TABLE rejects (
      dataset_id VARCHAR NOT NULL,
      line BIGINT NOT NULL,
      reason VARCHAR NOT NULL,
      text VARCHAR NOT NULL
    )`,
  ],
};
