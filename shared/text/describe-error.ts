import type { AppError } from '../domain/app-error';
import type { Language } from '../domain/project';
import type { ErrorText, ErrorWords } from './error-words';
import { errorsEn } from './errors-en';
import { errorsTr } from './errors-tr';
import { fillWords } from './fill-words';
import { describeSpecError } from './spec/describe-spec-error';

const catalogues: Record<Language, ErrorWords> = { en: errorsEn, tr: errorsTr };

/** Fills `{name}` with the error's parameters; a missing one is left visible as `{name}`. */
export function describeError({ code, params }: AppError, language: Language): ErrorText {
  const words = catalogues[language][code];
  if (code === 'spec-invalid') return describeSpecError(params, words, language);
  const [message, remedy] = words;
  return { message: fillWords(message, params), remedy: fillWords(remedy, params) };
}
