import { Alert, List } from '@mantine/core';
import type { Note } from '@shared/domain/dataset/note';
import { useTranslation } from 'react-i18next';
import { Icon } from '@/components/ui/icons';
import { useNoteWords } from '../use-note-words';

/** What was set right by itself. */
export function RepairList({ repairs }: { repairs: readonly Note[] }) {
  const { t } = useTranslation();
  const words = useNoteWords();
  if (repairs.length === 0) return null;
  return (
    <Alert
      color="blue"
      variant="light"
      icon={<Icon name="repair" />}
      title={t('preview.repairs', { count: repairs.length })}
      data-testid="repairs"
    >
      <List size="sm">
        {repairs.map((repair) => (
          <List.Item key={JSON.stringify(repair)}>{words(repair)}</List.Item>
        ))}
      </List>
    </Alert>
  );
}
