import type { AppError } from '@shared/domain/app-error';
import type { Question } from '@shared/domain/dataset/inspection';
import type { ReadingChoices } from '@shared/domain/dataset/reading';
import { fail, type Result, succeed } from '@shared/domain/result';
import { answerQuestions, questionName } from './answer-questions';
import type { GivenChoices } from './given-choices';
import { mergeChoices } from './merge-choices';

/**
 * Inspects a file under the choices given, answers its questions with the answers given, and
 * inspects it again, until none of them answers what is open.
 * @param file for errors. Errors: those of `inspect`; choices-invalid for an answer that is no option.
 */
export async function settleChoices<T>(
  file: string,
  given: GivenChoices,
  inspect: (choices: ReadingChoices) => Promise<Result<T, AppError>>,
  questionsOf: (found: T) => readonly Question[],
): Promise<Result<{ choices: ReadingChoices; found: T }, AppError>> {
  const answered = new Set<string>();
  let { choices } = given;
  for (;;) {
    const found = await inspect(choices);
    if (!found.ok) return found;
    // Each is answered once: what is asked again in spite of its answer stays open.
    const open = questionsOf(found.value).filter((one) => !answered.has(questionName(one)));
    const added = answerQuestions(open, given.answers, file);
    if (!added.ok) return fail(added.error);
    if (added.value === null) return succeed({ choices, found: found.value });
    for (const question of open) answered.add(questionName(question));
    choices = mergeChoices(choices, added.value);
  }
}
