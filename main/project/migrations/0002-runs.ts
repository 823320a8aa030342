import type { Migration } from './migration';

/**
 * Runs, what they told while they trained, their last checkpoint, and the forecasts made from them.
 * A checkpoint's arrays are little-endian float32. No primary keys on epochs and checkpoints:
 * rows are replaced inside transactions, where DuckDB's index would still hold the former row.
 */
export const runsMigration: Migration = {
  version: 2,
  statements: [
    `CREATE TABLE runs (
      id VARCHAR PRIMARY KEY,
      dataset_id VARCHAR NOT NULL,
      dataset_name VARCHAR NOT NULL,
      series_name VARCHAR NOT NULL,
      spec VARCHAR NOT NULL,
      state VARCHAR NOT NULL,
      engine VARCHAR,
      started_at DOUBLE NOT NULL,
      ended_at DOUBLE,
      error VARCHAR
    )`,
    `CREATE TABLE epochs (
      run_id VARCHAR NOT NULL,
      epoch INTEGER NOT NULL,
      train_loss DOUBLE NOT NULL,
      validation_loss DOUBLE,
      gradient_norm DOUBLE NOT NULL,
      clipped_share DOUBLE NOT NULL,
      duration_ms DOUBLE NOT NULL
    )`,
    `CREATE TABLE checkpoints (
      run_id VARCHAR NOT NULL,
      epoch INTEGER NOT NULL,
      parameters BLOB NOT NULL,
      first_moments BLOB NOT NULL,
      second_moments BLOB NOT NULL,
      optimizer_steps BIGINT NOT NULL,
      random_state VARCHAR NOT NULL,
      scaler_mean DOUBLE NOT NULL,
      scaler_deviation DOUBLE NOT NULL
    )`,
    `CREATE TABLE forecasts (
      id VARCHAR PRIMARY KEY,
      run_id VARCHAR NOT NULL,
      origin VARCHAR NOT NULL,
      created_at DOUBLE NOT NULL,
      summary VARCHAR NOT NULL,
      document VARCHAR NOT NULL
    )`,
  ],
};
