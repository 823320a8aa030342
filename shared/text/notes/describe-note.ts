import type { Note } from '../../domain/dataset/note';
import type { Language } from '../../domain/project';
import { fillWords } from '../fill-words';
import { cellsEn } from './cells-en';
import { cellsTr } from './cells-tr';
import { formEn } from './form-en';
import { formTr } from './form-tr';
import type { NoteWords } from './note-words';
import { prepareEn } from './prepare-en';
import { prepareTr } from './prepare-tr';
import { readingEn } from './reading-en';
import { readingTr } from './reading-tr';
import { wordParams } from './word-params';

/** One catalogue a group: the part of a note's code before the dot. */
const noteCatalogues: Record<Language, Readonly<Record<string, NoteWords>>> = {
  en: { form: formEn, cells: cellsEn, reading: readingEn, prepare: prepareEn },
  tr: { form: formTr, cells: cellsTr, reading: readingTr, prepare: prepareTr },
};

/** A note in words. @throws RangeError for a code that has none: a bug. */
export function describeNote({ code, params }: Note, language: Language): string {
  const [group = '', name = ''] = code.split('.');
  const words = noteCatalogues[language][group]?.[name];
  if (words === undefined) throw new RangeError(`Note ${code} has no words in ${language}`);
  return fillWords(words, wordParams(params, language));
}
