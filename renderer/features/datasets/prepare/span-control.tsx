import { Group, Stack, Text } from '@mantine/core';
import { findStep } from '@shared/domain/dataset/edit-recipe';
import type { Frequency } from '@shared/domain/frequency';
import { useTranslation } from 'react-i18next';
import type { ControlProps } from './control-props';
import { SpanEnd } from './span-end';

interface SpanControlProps extends ControlProps {
  frequency: Frequency;
}

/** Leaves out what lies before or behind. */
export function SpanControl({ steps, set, remove, frequency }: SpanControlProps) {
  const { t } = useTranslation();
  const step = findStep(steps, 'span');
  const from = step?.from ?? null;
  const to = step?.to ?? null;
  const change = (span: { from: number | null; to: number | null }) => {
    if (span.from !== null || span.to !== null) set({ kind: 'span', ...span });
    else if (step) remove(step);
  };
  return (
    <Stack gap="xs">
      <Group gap="xs" grow align="flex-start">
        <SpanEnd
          label={t('prepare.spanFrom')}
          value={from}
          frequency={frequency}
          onCommit={(time) => change({ from: time, to })}
          testId="prepare-span-from"
        />
        <SpanEnd
          label={t('prepare.spanTo')}
          value={to}
          frequency={frequency}
          onCommit={(time) => change({ from, to: time })}
          testId="prepare-span-to"
        />
      </Group>
      <Text size="xs" c="dimmed">
        {t('prepare.spanHint')}
      </Text>
    </Stack>
  );
}
