import { Select } from '@mantine/core';
import { findStep, type StepOf } from '@shared/domain/dataset/edit-recipe';
import { useTranslation } from 'react-i18next';
import type { ControlProps } from './control-props';

const ways: readonly StepOf<'duplicates'>['keep'][] = ['refuse', 'first', 'last', 'mean', 'sum'];

export function DuplicatesControl({ steps, set }: ControlProps) {
  const { t } = useTranslation();
  return (
    <Select
      label={t('prepare.keepLabel')}
      data={ways.map((keep) => ({ value: keep, label: t(`prepare.keep.${keep}`) }))}
      value={findStep(steps, 'duplicates')?.keep ?? null}
      placeholder={t('prepare.usualDuplicates')}
      allowDeselect={false}
      onChange={(keep) => keep !== null && set({ kind: 'duplicates', keep })}
      data-testid="prepare-duplicates"
    />
  );
}
