import type { Note } from '@shared/domain/dataset/note';
import { describeNote } from '@shared/text/notes/describe-note';
import { useCallback } from 'react';
import { useLanguage } from '@/lib/use-language';

/** Says what main noted, in the person's language. */
export function useNoteWords(): (note: Note) => string {
  const language = useLanguage();
  return useCallback((note) => describeNote(note, language), [language]);
}
