import type { Language } from '@shared/domain/project';
import type { QuestionDocument } from './describe-question';
import type { ImportOutcome, ProblemRemark } from './import-outcome';
import { importWords } from './import-words';

/** What a person should know of an import, in lines. */
export function showImport(outcome: ImportOutcome, language: Language): string {
  const words = importWords[language];
  const { file, exitCode, reason, records, rejected, questions = [], repairs, problems } = outcome;
  if (exitCode === 3) return `${reason}\n`;
  const lines =
    exitCode === 2
      ? [words.asks(file), ...showQuestions(questions, language)]
      : [words.imported(file, records, rejected)];
  if (exitCode === 0 && reason !== null) lines.push(`! ${words.noSeries} ${reason}`);
  lines.push(...repairs.map(({ text }) => `+ ${text}`));
  lines.push(...problems.map((problem) => `! ${showProblem(problem, language)}`));
  return `${lines.join('\n')}\n`;
}

/** The questions with their options, and a document that answers the first way. */
export function showQuestions(
  questions: readonly QuestionDocument[],
  language: Language,
): string[] {
  const answers = Object.fromEntries(
    questions.map(({ key, column, options }) => [
      column === null ? key : `${key}:${column}`,
      options[0]?.key ?? '',
    ]),
  );
  return [
    ...questions.flatMap(({ text, options }) => [
      `? ${text}`,
      ...options.map((option) => `    ${option.key}: ${option.text}`),
    ]),
    importWords[language].answer(JSON.stringify({ answers })),
  ];
}

export function showProblem(problem: Omit<ProblemRemark, 'code'>, language: Language): string {
  const words = importWords[language];
  const where = [
    ...(problem.line === null ? [] : [words.line(problem.line)]),
    ...(problem.column === null ? [] : [words.column(problem.column)]),
    ...(problem.count === 1 ? [] : [words.records(problem.count)]),
  ];
  return where.length === 0 ? problem.text : `${where.join(', ')}: ${problem.text}`;
}
