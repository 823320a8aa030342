import type { Reading } from '@shared/domain/dataset/reading';
import type { DatasetId } from '@shared/domain/ids';
import type { ProjectDatabase } from '../../project/project';
import type { RowPlan } from '../reading/stored-rows';

export interface NewDataset {
  id: DatasetId;
  name: string;
  fileName: string;
  reading: Reading;
  plan: RowPlan;
  recordCount: number;
  /** Rows that reading rejected. */
  rejectedCount: number;
}

/** From here on the data set is in the project; to be called inside a transaction. */
export const insertDataset = (database: ProjectDatabase, dataset: NewDataset): Promise<void> =>
  database.run('INSERT INTO datasets VALUES ($1, $2, $3, $4, $5, $6, $7, $8)', [
    ...[dataset.id, dataset.name, dataset.fileName, Date.now()],
    ...[JSON.stringify(dataset.reading), JSON.stringify(dataset.plan)],
    ...[dataset.recordCount, dataset.rejectedCount],
  ]);
