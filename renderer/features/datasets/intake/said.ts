import type { Question } from '@shared/domain/dataset/inspection';
import { type ReadingChoices, readingChoicesSchema } from '@shared/domain/dataset/reading';

/** A question that was answered, kept so that the answer can be seen and changed. */
interface Answer {
  question: Question;
  optionKey: string;
}

/** All that a person has said of a file. */
export interface Said {
  choices: ReadingChoices;
  answers: readonly Answer[];
}

export const nothingSaid: Said = { choices: {}, answers: [] };

/** Adds choices to earlier ones: form, numbers and time formats part by part, the rest as a whole. */
export function mergeChoices(choices: ReadingChoices, added: ReadingChoices): ReadingChoices {
  const { form, numbers, timeFormats } = added;
  return {
    ...choices,
    ...added,
    ...(form && { form: { ...choices.form, ...form } }),
    ...(numbers && { numbers: { ...choices.numbers, ...numbers } }),
    ...(timeFormats && { timeFormats: { ...choices.timeFormats, ...timeFormats } }),
  };
}

/** A layout that was chosen holds a format too: what is said later of its column counts. */
function alignTimeFormat(choices: ReadingChoices): ReadingChoices {
  const { layout, timeFormats } = choices;
  if (layout?.time.kind !== 'column') return choices;
  const format = timeFormats?.[layout.time.column];
  if (format === undefined) return choices;
  return { ...choices, layout: { ...layout, time: { ...layout.time, format } } };
}

export const isSameQuestion = (one: Question, other: Question): boolean =>
  one.key === other.key && one.column === other.column;

/** What is said once an option of a question is taken, in place of an earlier answer to it. */
export function answerQuestion(said: Said, question: Question, optionKey: string): Said {
  const option = question.options.find(({ key }) => key === optionKey);
  if (!option) throw new RangeError(`The question ${question.key} has no option ${optionKey}`);
  const others = said.answers.filter((answer) => !isSameQuestion(answer.question, question));
  return {
    choices: alignTimeFormat(
      mergeChoices(said.choices, readingChoicesSchema.parse(option.choices)),
    ),
    answers: [...others, { question, optionKey }],
  };
}

/**
 * What is said once the form is another. What was said of columns is about columns that may not be
 * there any more: it is forgotten.
 */
export function changeForm(said: Said, form: NonNullable<ReadingChoices['form']>): Said {
  const { layout: _layout, timeFormats: _timeFormats, ...kept } = said.choices;
  return {
    choices: mergeChoices(kept, { form }),
    answers: said.answers.filter(({ question }) => question.column === null),
  };
}
