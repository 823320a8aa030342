import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDraft } from '@/lib/use-draft';
import { below } from './input-order';

interface StartFieldProps {
  value: string | null;
  hint: string;
  onCommit(start: string | null): void;
}

/** The time of the first row, as ISO 8601; empty: the rows are counted. */
export function StartField({ value, hint, onCommit }: StartFieldProps) {
  const { t } = useTranslation();
  const { draft, type, leave, isTyped } = useDraft(value ?? '', (text) => {
    const start = text.trim();
    if (start === '' || isTime(start)) onCommit(start === '' ? null : start);
  });
  const isWrong = draft.trim() !== '' && !isTime(draft.trim());
  return (
    <TextInput
      {...below}
      label={t('reading.start')}
      description={hint}
      placeholder="2020-01-01"
      value={draft}
      error={isWrong ? t('reading.startWrong') : undefined}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={leave}
      data-draft={isTyped}
      data-testid="start-input"
    />
  );
}

const isTime = (text: string) => /^\d{4}(-\d|$)/.test(text) && !Number.isNaN(Date.parse(text));
