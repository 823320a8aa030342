import { Alert, Select, Stack, Text } from '@mantine/core';
import type { ColumnInspection } from '@shared/domain/dataset';
import { useTranslation } from 'react-i18next';
import { Icon } from '@/components/ui/icons';
import { dateOrders } from './import-choices';

interface DateOrderQuestionProps {
  column: ColumnInspection;
  /** null: as inspected. */
  timeFormat: string | null;
  onChange(format: string): void;
}

/** Shows how dates are read; asks where day and month cannot be told apart. */
export function DateOrderQuestion({ column, timeFormat, onChange }: DateOrderQuestionProps) {
  const { t } = useTranslation();
  const orders = dateOrders(column);
  const format = timeFormat ?? column.timeFormat;
  if (orders === null) {
    return (
      <Text size="sm" c="dimmed">
        {format === null ? t('data.noTimeFormat') : t('data.timeFormat', { format })}
      </Text>
    );
  }
  return (
    <Alert color="yellow" variant="light" icon={<Icon name="info" />} title={t('data.ambiguous')}>
      <Stack gap="xs">
        <Text size="sm">
          {t('data.ambiguousText', { example: column.examples[0] ?? '', column: column.name })}
        </Text>
        <Select
          aria-label={t('data.dateOrder')}
          maw={320}
          allowDeselect={false}
          data-testid="date-order-select"
          value={format}
          data={[
            { value: orders.dayFirst, label: t('data.dayFirst') },
            { value: orders.monthFirst, label: t('data.monthFirst') },
          ]}
          onChange={(chosen) => chosen !== null && onChange(chosen)}
        />
      </Stack>
    </Alert>
  );
}
