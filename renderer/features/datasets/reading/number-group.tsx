import { Select, Stack, TagsInput } from '@mantine/core';
import type { NumberFormat } from '@shared/domain/dataset/cell-format';
import { useTranslation } from 'react-i18next';
import { mergeChoices } from '../intake/said';
import type { GroupProps } from './group-props';
import { below } from './input-order';
import { readingNow } from './reading-now';
import { useGuessWords } from './use-guess-words';

const decimalMarks: readonly NumberFormat['decimalMark'][] = ['.', ','];
const groupMarks: readonly NumberFormat['groupMark'][] = ['', ',', '.', ' ', "'"];

/** How numbers are written, and the words that stand for none. */
export function NumberGroup({ said, inspection, onSay }: GroupProps) {
  const { t } = useTranslation();
  const guessWords = useGuessWords();
  const { numbers, missingWords } = readingNow(said, inspection);
  const { decimalMark, groupMark } = numbers;
  const change = (part: Partial<NumberFormat>) =>
    onSay({ ...said, choices: mergeChoices(said.choices, { numbers: part }) });
  return (
    <Stack gap="sm">
      <Select
        {...below}
        label={t('reading.decimalMark')}
        description={guessWords(inspection.numbers)}
        data={decimalMarks.map((mark) => ({
          value: mark,
          label: t(mark === '.' ? 'reading.marks.point' : 'reading.marks.comma'),
        }))}
        value={decimalMark}
        allowDeselect={false}
        onChange={(mark) =>
          // Both cannot be the same: the groups give way.
          mark !== null &&
          change({ decimalMark: mark, ...(mark === groupMark && { groupMark: '' as const }) })
        }
        data-testid="decimal-mark-select"
      />
      <Select
        label={t('reading.groupMark')}
        data={groupMarks
          .filter((mark) => mark !== decimalMark)
          .map((mark) => ({ value: mark, label: t(`reading.marks.${markNames[mark]}`) }))}
        value={groupMark}
        allowDeselect={false}
        onChange={(mark) => mark !== null && change({ groupMark: mark })}
        data-testid="group-mark-select"
      />
      <TagsInput
        {...below}
        label={t('reading.missingWords')}
        description={t('reading.missingWordsHint')}
        value={[...missingWords]}
        maxTags={50}
        onChange={(words) =>
          onSay({ ...said, choices: mergeChoices(said.choices, { missingWords: words }) })
        }
        data-testid="missing-words-input"
      />
    </Stack>
  );
}

const markNames = {
  '': 'none',
  ',': 'comma',
  '.': 'point',
  ' ': 'space',
  "'": 'apostrophe',
} as const;
