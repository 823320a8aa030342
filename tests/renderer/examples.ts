import type { DatasetDetail, DatasetSummary } from '@shared/domain/dataset/dataset';
import type { ColumnInspection, Inspection, Question } from '@shared/domain/dataset/inspection';
import { note } from '@shared/domain/dataset/note';
import type { Reading } from '@shared/domain/dataset/reading';
import { datasetIdSchema, fileTokenSchema } from '@shared/domain/ids';

export const dataset: DatasetSummary = {
  id: datasetIdSchema.parse('d1'),
  name: 'air-passengers',
  fileName: 'air-passengers.csv',
  importedAt: 0,
  revision: 1,
  frequency: { unit: 'month', count: 1 },
  agreeShare: 1,
  seasonSteps: 12,
  seriesNames: ['passengers'],
  length: 144,
  startTime: Date.UTC(1949, 0, 1),
  endTime: Date.UTC(1960, 11, 1),
  recordCount: 144,
  rejectedCount: 0,
  imputedCount: 0,
  missingCount: 0,
  notes: [],
};

/** Any sentence will do: its words are another test's. */
export const someNote = note('test.words');

const sure = <T>(value: T) => ({ value, confidence: 1, evidence: someNote });

const column: Omit<ColumnInspection, 'name' | 'type'> = {
  share: 1,
  confidence: 1,
  evidence: someNote,
  timeFormat: null,
  otherTimeFormats: [],
  unit: null,
  missingCount: 0,
  distinctCount: 2,
  misfits: [],
  examples: [],
  sketch: [],
};

export const reading: Reading = {
  form: {
    encoding: 'utf-8',
    dialect: { delimiter: ';', quote: '"', escape: 'double', skipInitialSpace: false },
    preambleLines: 0,
    headerRows: 1,
    sheet: null,
  },
  numbers: { decimalMark: ',', groupMark: '' },
  missingWords: [],
  layout: {
    kind: 'wide',
    time: { kind: 'column', column: 'date', format: '%d/%m/%Y', zone: null },
    values: ['revenue', 'visitors'],
  },
};

/** A table of two rows that leaves nothing open. */
export const inspection: Inspection = {
  file: fileTokenSchema.parse('t1'),
  fileName: 'sales.csv',
  sizeBytes: 1000,
  kind: 'text',
  sheets: [],
  encoding: sure('utf-8'),
  dialect: sure(reading.form.dialect),
  lineEnd: 'lf',
  preambleLines: sure(0),
  headerRows: sure(1),
  numbers: sure(reading.numbers),
  recordCount: 2,
  rejectedCount: 0,
  columns: [
    {
      ...column,
      name: 'date',
      type: 'time',
      timeFormat: '%d/%m/%Y',
      otherTimeFormats: ['%m/%d/%Y'],
      examples: ['03/04/2024'],
    },
    { ...column, name: 'shop', type: 'category', examples: ['north'] },
    { ...column, name: 'revenue', type: 'number', sketch: [1.5, null, 2.5] },
    { ...column, name: 'visitors', type: 'number', sketch: [80, 81] },
  ],
  sample: [
    { line: 2, cells: ['03/04/2024', 'north', '1,5', '80'] },
    { line: 3, cells: ['04/04/2024', 'south', '2,5', '81'] },
  ],
  layout: sure('wide' as const),
  repairs: [],
  problems: [],
  questions: [],
  reading,
  noSeries: null,
};

/** What the dates of `inspection` leave open. */
export const dateQuestion: Question = {
  key: 'date-order',
  note: someNote,
  column: 'date',
  options: [
    {
      key: 'day-first',
      note: note('test.day-first'),
      choices: { timeFormats: { date: '%d/%m/%Y' } },
    },
    {
      key: 'month-first',
      note: note('test.month-first'),
      choices: { timeFormats: { date: '%m/%d/%Y' } },
    },
  ],
};

export const detail: DatasetDetail = {
  summary: dataset,
  recipe: { version: 1, reading, steps: [] },
  series: [
    {
      name: 'passengers',
      role: 'target',
      length: 144,
      startTime: dataset.startTime,
      endTime: dataset.endTime,
      imputedCount: 0,
      missingCount: 0,
      outlierCount: 0,
      gaps: [],
    },
  ],
  canUndo: false,
  canRedo: false,
};
