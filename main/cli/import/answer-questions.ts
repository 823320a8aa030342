import { type AppError, appError } from '@shared/domain/app-error';
import type { Question } from '@shared/domain/dataset/inspection';
import { type ReadingChoices, readingChoicesSchema } from '@shared/domain/dataset/reading';
import { fail, type Result, succeed } from '@shared/domain/result';
import type { GivenChoices } from './given-choices';
import { mergeChoices } from './merge-choices';

/** How a question is named in an answer: its key, and its column where it has one. */
export const questionName = ({ key, column }: Question): string =>
  column === null ? key : `${key}:${column}`;

/**
 * The choices that the answers given add; null where none of them answers a question that is open.
 * An answer by key alone is for every column. Errors: choices-invalid for an answer that is no option.
 */
export function answerQuestions(
  questions: readonly Question[],
  answers: GivenChoices['answers'],
  file: string,
): Result<ReadingChoices | null, AppError> {
  let added: ReadingChoices | null = null;
  for (const question of questions) {
    const name =
      answers[questionName(question)] === undefined ? question.key : questionName(question);
    const answer = answers[name];
    if (answer === undefined) continue;
    const matching = question.options.filter(({ key }) => key === answer);
    const [option] = matching;
    if (option === undefined || matching.length > 1) {
      const allowed = question.options.map(({ key }) => key).join(', ');
      const reason = `is «${answer}»; allowed: ${allowed}`;
      return fail(appError('choices-invalid', { file, path: `answers.${name}`, reason }));
    }
    added = mergeChoices(added ?? {}, readingChoicesSchema.parse(option.choices));
  }
  return succeed(added);
}
