import type { Migration } from './migration';

/**
 * What training has learnt to tell and to remember. Columns of runs of earlier versions are NULL:
 * no learning rate, no norms by layer, no watched loss, no best epoch, no softmax.
 *
 * `layer_norms` and `watch` are JSON; a best epoch's parameters are little-endian float32.
 */
export const trainingMigration: Migration = {
  version: 3,
  statements: [
    'ALTER TABLE epochs ADD COLUMN learning_rate DOUBLE',
    'ALTER TABLE epochs ADD COLUMN layer_norms VARCHAR',
    'ALTER TABLE checkpoints ADD COLUMN target_lowest DOUBLE',
    'ALTER TABLE checkpoints ADD COLUMN target_highest DOUBLE',
    'ALTER TABLE checkpoints ADD COLUMN watch VARCHAR',
    'ALTER TABLE checkpoints ADD COLUMN best_epoch INTEGER',
    'ALTER TABLE checkpoints ADD COLUMN best_loss DOUBLE',
    'ALTER TABLE checkpoints ADD COLUMN best_parameters BLOB',
  ],
};
