import type { AppError } from '../../domain/app-error';
import type { SpecConflictProblem } from '../../domain/network/spec-conflict';
import type { Language } from '../../domain/project';
import type { ErrorText, ErrorWords } from '../error-words';
import { fillWords } from '../fill-words';
import type { SpecWords } from './spec-words';
import { specWordsEn } from './spec-words-en';
import { specWordsTr } from './spec-words-tr';

const wordsOf: Record<Language, SpecWords> = { en: specWordsEn, tr: specWordsTr };

/** Why two values do not fit, and what would: sentences. */
export function describeConflict(problem: SpecConflictProblem, language: Language): string {
  return fillWords(wordsOf[language].conflicts[problem.kind], { ...problem });
}

/**
 * The error 'spec-invalid', its rule (shared/domain/spec-problem.ts) in words.
 * @param template with `{path}`, `{value}` and `{allowed}`
 */
export function describeSpecError(
  params: AppError['params'],
  [message, remedy]: ErrorWords['spec-invalid'],
  language: Language,
): ErrorText {
  const words = wordsOf[language];
  const filled = { value: words.missing, ...params };
  const conflict = find(words.conflicts, params.kind);
  if (params.rule === 'conflict' && conflict !== null) {
    const sentence = fillWords(conflict, params);
    return {
      message: fillWords(words.conflictMessage, { ...filled, conflict: sentence }),
      remedy: words.conflictRemedy,
    };
  }
  const rule = fillWords(find(words.rules, params.rule) ?? '{allowed}', params);
  const allowed = params.orNull === undefined ? rule : `${rule}${words.orNull}`;
  return { message: fillWords(message, { ...filled, allowed }), remedy };
}

/** What an error's params say is data, so its words are looked up, not assumed. */
const find = (words: Record<string, string>, key: unknown): string | null =>
  typeof key === 'string' && Object.hasOwn(words, key) ? (words[key] ?? null) : null;
