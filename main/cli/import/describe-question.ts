import type { Question } from '@shared/domain/dataset/inspection';
import type { Language } from '@shared/domain/project';
import { describeNote } from '@shared/text/notes/describe-note';

/** A question as a program gets it: with the words beside the keys. */
export interface QuestionDocument {
  key: string;
  column: string | null;
  text: string;
  options: { key: string; text: string; choices: Record<string, unknown> }[];
}

export const describeQuestion = (question: Question, language: Language): QuestionDocument => ({
  key: question.key,
  column: question.column,
  text: describeNote(question.note, language),
  options: question.options.map(({ key, note, choices }) => ({
    key,
    text: describeNote(note, language),
    choices,
  })),
});
