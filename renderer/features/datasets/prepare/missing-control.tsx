import { Select } from '@mantine/core';
import { findStep, type StepOf } from '@shared/domain/dataset/edit-recipe';
import { useTranslation } from 'react-i18next';
import type { ControlProps } from './control-props';

const methods: readonly StepOf<'missing'>['method'][] = [
  'keep',
  'linear',
  'seasonal',
  'forward',
  'drop',
];

interface MissingControlProps extends ControlProps {
  /** A series; null: all. */
  scope: string | null;
}

export function MissingControl({ steps, set, scope }: MissingControlProps) {
  const { t } = useTranslation();
  const own = findStep(steps, 'missing', scope);
  const ofAll = findStep(steps, 'missing');
  return (
    <Select
      label={t('prepare.methodLabel')}
      data={methods.map((method) => ({ value: method, label: t(`prepare.method.${method}`) }))}
      value={(own ?? ofAll)?.method ?? null}
      placeholder={t('prepare.usualMissing')}
      allowDeselect={false}
      onChange={(method) =>
        method !== null && set({ kind: 'missing', series: scope === null ? null : [scope], method })
      }
      data-testid="prepare-missing"
    />
  );
}
