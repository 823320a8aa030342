import { ActionIcon } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Icon } from './icons';

interface UndoButtonsProps {
  /** Whose words they have. */
  area: 'prepare' | 'reading';
  /** What a test finds them by: undo-…, redo-…. */
  testId: string;
  /** null: there is nothing to. */
  undo: (() => void) | null;
  redo: (() => void) | null;
  isBusy?: boolean;
}

/** For the pointer what `useUndoKeys` is for the keyboard. */
export function UndoButtons({ area, testId, undo, redo, isBusy = false }: UndoButtonsProps) {
  const { t } = useTranslation();
  const steps = [
    ['undo', undo],
    ['redo', redo],
  ] as const;
  return steps.map(([kind, step]) => (
    <ActionIcon
      key={kind}
      variant="default"
      disabled={step === null || isBusy}
      onClick={() => step?.()}
      aria-label={t(`${area}.${kind}`)}
      title={t(`${area}.${kind}Keys`)}
      data-testid={`${kind}-${testId}`}
    >
      <Icon name={kind} size={16} />
    </ActionIcon>
  ));
}
