import { Stack, Switch } from '@mantine/core';
import type { NetworkSpec } from '@shared/domain/network-spec';
import { useTranslation } from 'react-i18next';
import { NumberField } from './number-field';
import type { SpecIssues } from './validate-spec';

interface ClipFieldProps {
  clipping: NetworkSpec['clipping'];
  issues: SpecIssues;
  onChange(clipping: NetworkSpec['clipping']): void;
}

export function ClipField({ clipping, issues, onChange }: ClipFieldProps) {
  const { t } = useTranslation();
  return (
    <Stack gap={8}>
      <Switch
        label={t('network.clip')}
        description={t('network.clipText')}
        checked={clipping.kind === 'global-norm'}
        onChange={({ currentTarget }) =>
          onChange(currentTarget.checked ? { kind: 'global-norm', maxNorm: 1 } : { kind: 'off' })
        }
        data-testid="clip-switch"
      />
      {clipping.kind === 'global-norm' && (
        <NumberField
          label={t('network.clipNorm')}
          hideLabel
          value={clipping.maxNorm}
          step={0.1}
          path="clipping.maxNorm"
          issues={issues}
          onChange={(maxNorm) => onChange({ kind: 'global-norm', maxNorm })}
          testId="clip-norm-input"
        />
      )}
    </Stack>
  );
}
