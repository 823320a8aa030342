import { appError } from '@shared/domain/app-error';
import type { Question } from '@shared/domain/dataset/inspection';
import type { Language } from '@shared/domain/project';
import { describeError } from '@shared/text/describe-error';
import { Cancelled, CliFailure, OpenQuestions, UsageError } from './cli-failure';
import { cliWords } from './cli-words';
import { describeQuestion } from './import/describe-question';
import { importWords } from './import/import-words';
import { showQuestions } from './import/show-outcome';

/** What ended a command, in words with a remedy, never a stack trace. */
export function tellFailure(error: unknown, language: Language): string {
  if (error instanceof UsageError) return `${error.message}\nSee gatecast --help.\n`;
  if (error instanceof Cancelled) return `${cliWords[language].cancelled}\n`;
  if (error instanceof OpenQuestions) return tellQuestions(error, language);
  const reason = error instanceof Error ? error.message : String(error);
  const known = error instanceof CliFailure ? error.error : appError('unexpected', { reason });
  const { message, remedy } = describeError(known, language);
  return `${message}\n${remedy}\n`;
}

function tellQuestions({ file, questions }: OpenQuestions, language: Language): string {
  const words = importWords[language];
  const documents = questions.map((question) => describeQuestion(question, language));
  const formats = questions.flatMap(timeFormatsOf).map((format) => `--time-format ${format}`);
  const lines = [words.asks(file), ...showQuestions(documents, language)];
  if (formats.length > 0) lines.push(words.orWith(formats));
  return `${lines.join('\n')}\n`;
}

/** The formats of times that the options of a question choose between. */
const timeFormatsOf = ({ options }: Question): string[] =>
  options.flatMap(({ choices }) => Object.values(choices.timeFormats ?? {}));
