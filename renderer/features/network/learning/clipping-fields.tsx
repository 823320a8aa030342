import { type ClippingSpec, clippingSchema } from '@shared/domain/network-spec';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../fields/choice-field';
import { NumberField } from '../fields/number-field';
import { kindsOf } from './kinds-of';

interface ClippingFieldsProps {
  clipping: ClippingSpec;
  onChange(clipping: ClippingSpec): void;
}

const usualLimit = 1;

export function ClippingFields({ clipping, onChange }: ClippingFieldsProps) {
  const { t } = useTranslation();
  const limit = limitOf(clipping);
  return (
    <>
      <ChoiceField
        label={t('learning.clipping')}
        description={t(`learning.clippingText.${clipping.kind}`)}
        value={clipping.kind}
        choices={kindsOf(clippingSchema)}
        wordOf={(kind) => t(`learning.clippings.${kind}`)}
        path="clipping.kind"
        onChange={(kind) => onChange(clippingOf(kind, limit ?? usualLimit))}
        testId="clip-select"
      />
      {limit !== null && (
        <NumberField
          label={t('learning.clipLimit')}
          description={t('learning.clipLimitText')}
          value={limit}
          step={0.1}
          path={clipping.kind === 'value' ? 'clipping.maxValue' : 'clipping.maxNorm'}
          onChange={(entered) => onChange(clippingOf(clipping.kind, entered))}
          testId="clip-norm-input"
        />
      )}
    </>
  );
}

function limitOf(clipping: ClippingSpec): number | null {
  if (clipping.kind === 'off') return null;
  return clipping.kind === 'value' ? clipping.maxValue : clipping.maxNorm;
}

function clippingOf(kind: ClippingSpec['kind'], limit: number): ClippingSpec {
  if (kind === 'off') return { kind };
  return kind === 'value' ? { kind, maxValue: limit } : { kind, maxNorm: limit };
}
