import type { Form, LineEnd } from '@shared/domain/dataset/form';
import type { Problem, Question } from '@shared/domain/dataset/inspection';
import type { Guess, Note } from '@shared/domain/dataset/note';

export interface SampleRow {
  line: number;
  cells: string[];
}

/** How a file is cut into records of cells, with the evidence. */
export interface FormInspection {
  /** Complete: what was found, under what the person chose. */
  form: Form;
  encoding: Guess<string>;
  dialect: Guess<Form['dialect']>;
  lineEnd: LineEnd;
  preambleLines: Guess<number>;
  headerRows: Guess<number>;
  plan: RecordPlan;
  /** Records behind the header, at most 1,000, from the start of the file. */
  sample: SampleRow[];
  /** Without the header; of the whole file where it was asked for, else of the sample. */
  recordCount: number;
  rejectedCount: number;
  repairs: Note[];
  problems: Problem[];
  questions: Question[];
}

/** All that `readRecords` needs: plain data, so that it can be sent to a worker. */
export interface RecordPlan {
  form: Form;
  /** Unique, never empty; one for each cell that `readRecords` hands on. */
  columnNames: string[];
  /** Cells that a well-formed record has in the file. */
  cellCount: number;
  /** Repairs that reading repeats, e.g. a delimiter at the end of each record. */
  repairs: {
    /** The last cell of each record is empty and no column. */
    dropLastCell: boolean;
    /** Records that end early are filled with empty cells, where they have so many at least. */
    fewestCells: number;
  };
  /** First cells of the records that close the table without belonging to it: 'Total' … */
  footers: string[];
  /** What the first columns hold: a record that is set right must fit. 'words' is anything. */
  columnKinds?: ('number' | 'time' | 'words' | 'nothing')[] | undefined;
  /** Of one column: a blank line between two records is one too, whose value is missing. */
  keepsBlankLines?: boolean | undefined;
}
