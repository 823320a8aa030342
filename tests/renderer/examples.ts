import type { DatasetSummary, Inspection } from '@shared/domain/dataset';
import { datasetIdSchema, fileTokenSchema } from '@shared/domain/ids';

export const dataset: DatasetSummary = {
  id: datasetIdSchema.parse('d1'),
  name: 'air-passengers',
  fileName: 'air-passengers.csv',
  importedAt: 0,
  frequency: { unit: 'month', count: 1 },
  seasonSteps: 12,
  seriesNames: ['passengers'],
  length: 144,
  startTime: Date.UTC(1949, 0, 1),
  endTime: Date.UTC(1960, 11, 1),
  rejectedCount: 0,
  imputedCount: 0,
};

const column = { share: 1, timeFormat: null, ambiguousDate: false, examples: [] };

export const inspection: Inspection = {
  file: fileTokenSchema.parse('t1'),
  fileName: 'sales.csv',
  sizeBytes: 1000,
  encoding: 'utf-8',
  delimiter: ';',
  decimalMark: ',',
  hasHeader: true,
  recordCount: 2,
  columns: [
    {
      ...column,
      name: 'date',
      type: 'time',
      timeFormat: '%d/%m/%Y',
      ambiguousDate: true,
      examples: ['03/04/2024'],
    },
    { ...column, name: 'revenue', type: 'number' },
    { ...column, name: 'visitors', type: 'number' },
  ],
  sample: [
    ['03/04/2024', '1,5', '80'],
    ['04/04/2024', '2,5', '81'],
  ],
  guess: { timeColumn: 'date', valueColumns: ['revenue'] },
};
