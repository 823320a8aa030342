import { Group, NumberInput, Select } from '@mantine/core';
import { type Frequency, frequencySchema } from '@shared/domain/frequency';
import { useTranslation } from 'react-i18next';
import { useDraft } from '@/lib/use-draft';

/** Counted steps are no calendar's: a person says so by choosing none. */
const units = frequencySchema.shape.unit.exclude(['step']).options;

interface FrequencyFieldProps {
  label: string;
  value: Frequency | null;
  /** What no frequency means. */
  emptyLabel: string;
  onChange(frequency: Frequency | null): void;
  testId: string;
}

/** A regular step: how many of which unit. */
export function FrequencyField(props: FrequencyFieldProps) {
  const { label, value, emptyLabel, onChange, testId } = props;
  const { t } = useTranslation();
  const count = useDraft<number | string>(value?.count ?? 1, (next) => {
    if (value && typeof next === 'number' && next >= 1) onChange({ ...value, count: next });
  });
  return (
    <Group gap="xs" align="flex-end" wrap="nowrap">
      {value && (
        <NumberInput
          w={76}
          label={t('reading.every')}
          min={1}
          max={100_000}
          allowDecimal={false}
          value={count.draft}
          onChange={count.type}
          onBlur={count.leave}
          data-draft={count.isTyped}
          data-testid={`${testId}-count`}
        />
      )}
      <Select
        flex={1}
        label={label}
        data={units.map((unit) => ({
          value: unit,
          label: t(`frequency.units.${unit}`, { count: value?.count ?? 1 }),
        }))}
        value={value?.unit ?? null}
        placeholder={emptyLabel}
        clearable
        onChange={(unit) => onChange(unit === null ? null : { unit, count: value?.count ?? 1 })}
        data-testid={`${testId}-unit`}
      />
    </Group>
  );
}
