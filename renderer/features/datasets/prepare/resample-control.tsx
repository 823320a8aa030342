import { Select, Stack } from '@mantine/core';
import { findStep, type StepOf } from '@shared/domain/dataset/edit-recipe';
import type { Aggregate } from '@shared/domain/dataset/recipe';
import type { Frequency } from '@shared/domain/frequency';
import { useTranslation } from 'react-i18next';
import { FrequencyField } from '../reading/frequency-field';
import type { ControlProps } from './control-props';

const aggregates: readonly Aggregate[] = ['mean', 'sum', 'first', 'last', 'min', 'max', 'median'];
const fills: readonly StepOf<'resample'>['fill'][] = ['linear', 'forward', 'missing'];

interface ResampleControlProps extends ControlProps {
  frequency: Frequency;
}

/** Other steps than the file has: longer ones by an aggregate, shorter ones by a fill. */
export function ResampleControl({ steps, set, remove, frequency }: ResampleControlProps) {
  const { t } = useTranslation();
  const step = findStep(steps, 'resample');
  const { aggregate = 'mean', fill = 'linear' } = step ?? {};
  const change = (part: Partial<StepOf<'resample'>>) =>
    set({ kind: 'resample', frequency, aggregate, fill, ...step, ...part });
  return (
    <Stack gap="xs">
      <FrequencyField
        label={t('prepare.resampleTo')}
        value={step?.frequency ?? null}
        emptyLabel={t('prepare.asInFile')}
        onChange={(next) => (next ? change({ frequency: next }) : step && remove(step))}
        testId="prepare-resample"
      />
      {step && (
        <>
          <Select
            label={t('prepare.aggregateLabel')}
            data={aggregates.map((value) => ({ value, label: t(`prepare.aggregate.${value}`) }))}
            value={aggregate}
            allowDeselect={false}
            onChange={(value) => value !== null && change({ aggregate: value })}
            data-testid="prepare-aggregate"
          />
          <Select
            label={t('prepare.fillLabel')}
            data={fills.map((value) => ({ value, label: t(`prepare.fill.${value}`) }))}
            value={fill}
            allowDeselect={false}
            onChange={(value) => value !== null && change({ fill: value })}
            data-testid="prepare-fill"
          />
        </>
      )}
    </Stack>
  );
}
