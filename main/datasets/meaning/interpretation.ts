import type { NumberFormat } from '@shared/domain/dataset/cell-format';
import type { ColumnInspection, Problem, Question } from '@shared/domain/dataset/inspection';
import type { Guess, Note } from '@shared/domain/dataset/note';
import type { Layout, Reading, ReadingChoices } from '@shared/domain/dataset/reading';
import type { SampleRow } from '../form/form-inspection';

export interface TableSample {
  columnNames: readonly string[];
  rows: readonly SampleRow[];
  /** Some evidence for the decimal mark. */
  delimiter: string;
  headerRows: number;
}

/** What the cells of a table mean: types, formats, and how they make series. */
export interface Interpretation {
  numbers: Guess<NumberFormat>;
  columns: ColumnInspection[];
  layout: Guess<Layout['kind']>;
  /** null where there is no series in the table: `noSeries` says why. */
  reading: Pick<Reading, 'numbers' | 'missingWords' | 'units' | 'layout'> | null;
  noSeries: Note | null;
  problems: Problem[];
  questions: Question[];
}

export type InterpretTable = (sample: TableSample, choices: ReadingChoices) => Interpretation;
