import { Group, NumberInput, Select, Stack, Text } from '@mantine/core';
import { findStep, type StepOf } from '@shared/domain/dataset/edit-recipe';
import { useTranslation } from 'react-i18next';
import { useDraft } from '@/lib/use-draft';
import type { ControlProps } from './control-props';

const ways: readonly StepOf<'outliers'>['replace'][] = ['nothing', 'missing', 'median'];
const usual = { halfWindow: 5, threshold: 5, replace: 'nothing' } as const;

interface OutliersControlProps extends ControlProps {
  /** A series; null: all. */
  scope: string | null;
}

export function OutliersControl({ steps, set, scope }: OutliersControlProps) {
  const { t } = useTranslation();
  const step = findStep(steps, 'outliers', scope) ?? findStep(steps, 'outliers') ?? usual;
  const { halfWindow, threshold, replace } = step;
  const change = (part: Partial<Pick<typeof step, 'halfWindow' | 'threshold' | 'replace'>>) =>
    set({
      kind: 'outliers',
      series: scope === null ? null : [scope],
      halfWindow,
      threshold,
      replace,
      ...part,
    });
  const beyond = useDraft<number | string>(threshold, (next) => {
    if (typeof next === 'number' && next > 0 && next <= 100) change({ threshold: next });
  });
  const around = useDraft<number | string>(halfWindow, (next) => {
    if (typeof next === 'number' && next >= 1 && next <= 1000) change({ halfWindow: next });
  });
  return (
    <Stack gap="xs">
      <Group gap="xs" grow align="flex-end">
        <NumberInput
          label={t('prepare.threshold')}
          min={0.5}
          max={100}
          step={0.5}
          decimalScale={2}
          value={beyond.draft}
          onChange={beyond.type}
          onBlur={beyond.leave}
          data-draft={beyond.isTyped}
          data-testid="prepare-threshold"
        />
        <NumberInput
          label={t('prepare.halfWindow')}
          min={1}
          max={1000}
          allowDecimal={false}
          value={around.draft}
          onChange={around.type}
          onBlur={around.leave}
          data-draft={around.isTyped}
          data-testid="prepare-half-window"
        />
      </Group>
      <Select
        label={t('prepare.replaceLabel')}
        data={ways.map((way) => ({ value: way, label: t(`prepare.replace.${way}`) }))}
        value={replace}
        allowDeselect={false}
        onChange={(way) => way !== null && change({ replace: way })}
        data-testid="prepare-outliers"
      />
      <Text size="xs" c="dimmed">
        {t('prepare.outliersHint')}
      </Text>
    </Stack>
  );
}
