import type { Guess } from '@shared/domain/dataset/note';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/lib/use-formats';
import { useNoteWords } from '../use-note-words';

/** What speaks for a decision, and how sure it is where it is not certain. */
export function useGuessWords(): (guess: Guess<unknown>) => string {
  const { t } = useTranslation();
  const formats = useFormats();
  const words = useNoteWords();
  return ({ evidence, confidence }) =>
    confidence >= 1
      ? words(evidence)
      : t('reading.evidence', {
          evidence: words(evidence),
          confidence: formats.percent(confidence),
        });
}
