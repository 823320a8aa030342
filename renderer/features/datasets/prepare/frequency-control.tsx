import { Stack, Text } from '@mantine/core';
import { findStep } from '@shared/domain/dataset/edit-recipe';
import { useTranslation } from 'react-i18next';
import { FrequencyField } from '../reading/frequency-field';
import type { ControlProps } from './control-props';

/** The regular step, where what was found in the file is wrong. */
export function FrequencyControl({ steps, set, remove }: ControlProps) {
  const { t } = useTranslation();
  const step = findStep(steps, 'frequency');
  return (
    <Stack gap="xs">
      <FrequencyField
        label={t('prepare.frequencyIs')}
        value={step?.frequency ?? null}
        emptyLabel={t('prepare.asFound')}
        onChange={(frequency) =>
          frequency ? set({ kind: 'frequency', frequency }) : step && remove(step)
        }
        testId="prepare-frequency"
      />
      <Text size="xs" c="dimmed">
        {t('prepare.frequencyHint')}
      </Text>
    </Stack>
  );
}
