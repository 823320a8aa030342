import { migration0001 } from './0001-datasets';
import { runsMigration } from './0002-runs';
import { trainingMigration } from './0003-training';
import { revisionsMigration } from './0004-revisions';
import type { Migration } from './migration';

/** Every step of the schema, in order. A new one is appended here. */
export const migrations: readonly Migration[] = [
  migration0001,
  runsMigration,
  trainingMigration,
  revisionsMigration,
];
