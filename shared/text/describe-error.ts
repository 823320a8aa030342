import type { AppError } from '../domain/app-error';
import type { Language } from '../domain/project';
import type { ErrorWords } from './error-words';
import { errorsEn } from './errors-en';
import { errorsTr } from './errors-tr';

/** What happened and what to do about it. */
export interface ErrorText {
  message: string;
  remedy: string;
}

const catalogues: Record<Language, ErrorWords> = { en: errorsEn, tr: errorsTr };

/** Fills `{name}` with the error's parameters; a missing one is left visible as `{name}`. */
export function describeError(error: AppError, language: Language): ErrorText {
  const [message, remedy] = catalogues[language][error.code];
  return { message: fill(message, error.params), remedy: fill(remedy, error.params) };
}

function fill(text: string, params: AppError['params']): string {
  return text.replace(/\{(\w+)\}/g, (whole, key: string) => String(params[key] ?? whole));
}
