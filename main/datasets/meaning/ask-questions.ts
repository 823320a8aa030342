import type { Question } from '@shared/domain/dataset/inspection';
import { note } from '@shared/domain/dataset/note';
import type { NumbersDecision } from './decide-numbers';
import { readTimes } from './guess-time-format';
import type { JudgedColumn } from './judged-column';
import { stepOf } from './time-steps';

/** What the cells leave open: the order of day and month in `times`, the decimal mark. */
export function askQuestions(
  times: readonly JudgedColumn[],
  { open }: NumbersDecision,
): Question[] {
  const questions = times
    .filter(({ inspection }) => inspection.otherTimeFormats.length > 0)
    .map(askDateOrder);
  if (open !== null) questions.push(askDecimalMark(open));
  return questions;
}

function askDateOrder({ name, values, inspection }: JudgedColumn): Question {
  const text = values[0] ?? '';
  const formats = [inspection.timeFormat as string, ...inspection.otherTimeFormats];
  return {
    key: 'date-order',
    note: note('cells.ask-date-order', { column: name, text }),
    column: name,
    options: formats.map((format) => ({
      key: orderOf(format),
      note: note('cells.option-date-order', { format, text, ...readingOf(format, values) }),
      choices: { timeFormats: { [name]: format } },
    })),
  };
}

/** In the words of the question's answers: `day-first`, `month-first`, `year-first`, else the format. */
function orderOf(format: string): string {
  const first = /%(\d\d)?([YymdbB])/.exec(format)?.[2];
  if (first === 'd') return 'day-first';
  if (first === 'm') return 'month-first';
  return first === 'y' || first === 'Y' ? 'year-first' : format;
}

function readingOf(format: string, values: readonly string[]) {
  const { times } = readTimes(format, values);
  const first = times.find((time) => !Number.isNaN(time));
  const { frequency, share } = stepOf(times);
  return {
    date: first === undefined ? '?' : new Date(first).toISOString().slice(0, 10),
    step: frequency.unit === 'step' ? '–' : `${frequency.count} ${frequency.unit}`,
    share: Math.round(100 * share),
  };
}

function askDecimalMark({ column, mark, example }: NonNullable<NumbersDecision['open']>): Question {
  const other = mark === '.' ? ',' : '.';
  const whole = example.replaceAll(mark, '');
  const fraction = example.replace(mark, '.');
  return {
    key: 'decimal-mark',
    note: note('cells.ask-decimal-mark', { column: column.name, text: example, mark }),
    column: column.name,
    options: [
      {
        key: 'decimal',
        note: note('cells.option-decimal', { text: example, value: fraction, mark }),
        choices: { numbers: { decimalMark: mark } },
      },
      {
        key: 'group',
        note: note('cells.option-group', { text: example, value: whole, mark }),
        choices: { numbers: { decimalMark: other, groupMark: mark } },
      },
    ],
  };
}
