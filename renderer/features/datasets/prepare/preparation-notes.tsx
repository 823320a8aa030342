import { List } from '@mantine/core';
import type { Note } from '@shared/domain/dataset/note';
import { useTranslation } from 'react-i18next';
import { useNoteWords } from '../use-note-words';

/** What preparation found and did. */
export function PreparationNotes({ notes }: { notes: readonly Note[] }) {
  const { t } = useTranslation();
  const words = useNoteWords();
  if (notes.length === 0) return null;
  return (
    <List size="xs" c="dimmed" spacing={2} aria-label={t('prepare.notes')} data-testid="notes">
      {notes.map((note, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same may be noted twice
        <List.Item key={index}>{words(note)}</List.Item>
      ))}
    </List>
  );
}
