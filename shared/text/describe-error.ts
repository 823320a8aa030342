import type { AppError } from '../domain/app-error';
import { note } from '../domain/dataset/note';
import type { Language } from '../domain/project';
import type { ErrorText, ErrorWords } from './error-words';
import { errorsEn } from './errors-en';
import { errorsTr } from './errors-tr';
import { fillWords } from './fill-words';
import { describeNote } from './notes/describe-note';
import { describeSpecError } from './spec/describe-spec-error';

const catalogues: Record<Language, ErrorWords> = { en: errorsEn, tr: errorsTr };

/** Fills `{name}` with the error's parameters; a missing one is left visible as `{name}`. */
export function describeError({ code, params }: AppError, language: Language): ErrorText {
  const words = catalogues[language][code];
  if (code === 'spec-invalid') return describeSpecError(params, words, language);
  const [message, remedy] = words;
  const worded = { ...params, ...wordReason(params, language) };
  return {
    message: fillWords(message, worded),
    remedy:
      params.hint === 'daylight-saving'
        ? describeNote(note('prepare.remedy-daylight-saving'), language)
        : fillWords(remedy, worded),
  };
}

/** A reason may be a note of the group `prepare`. */
function wordReason({ reason, ...params }: AppError['params'], language: Language) {
  const isNote = typeof reason === 'string' && reason.startsWith('prepare.');
  return isNote ? { reason: describeNote(note(reason, params), language) } : {};
}
