import type { ReadingChoices } from '@shared/domain/dataset/reading';
import { chosenParts } from '../chosen-parts';
import { decideNumbers, type NumbersDecision } from './decide-numbers';
import type { TableSample } from './interpretation';
import { judgeColumn } from './judge-column';
import { judgeTimes } from './judge-times';
import type { JudgedColumn } from './judged-column';
import { tableColumns } from './table-column';

export interface InspectedColumns {
  columns: JudgedColumn[];
  numbers: NumbersDecision;
}

/** Types of all columns: times first, then the number format of the file, then the rest. */
export function inspectColumns(sample: TableSample, choices: ReadingChoices): InspectedColumns {
  const missingWords = choices.missingWords ?? [];
  const known = judgeTimes(tableColumns(sample, missingWords), choices.timeFormats);
  const numeric = known.filter(({ time, clock }) => time === null && clock === null);
  const numbers = decideNumbers(
    numeric.map(({ column }) => column),
    sample.delimiter,
    chosenParts(choices.numbers ?? {}),
  );
  const context = {
    lines: sample.rows.map(({ line }) => line),
    numbers: numbers.numbers.value,
    missingWords,
  };
  const columns = known.map(({ column, time, clock }) => judgeColumn(column, time, clock, context));
  return { columns, numbers };
}
