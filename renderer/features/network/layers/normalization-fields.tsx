import {
  outputActivationOf,
  placeNormalization,
} from '@shared/domain/network/normalization-placement';
import type { LayerSpec, NormalizationSpec } from '@shared/domain/network-spec';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../fields/choice-field';
import { NumberField } from '../fields/number-field';

type NormalizedLayer = Extract<LayerSpec, { normalization: NormalizationSpec | null }>;

interface NormalizationFieldsProps {
  layer: NormalizedLayer;
  /** Where the normalization stands in the spec. */
  path: string;
  onChange(normalization: NormalizationSpec | null): void;
}

const placements = ['off', 'auto', 'before', 'after'] as const;
const usual: NormalizationSpec = { placement: 'auto', momentum: 0.9, epsilon: 1e-3 };

export function NormalizationFields({ layer, path, onChange }: NormalizationFieldsProps) {
  const { t } = useTranslation();
  const { normalization } = layer;
  const activation = outputActivationOf(layer);
  const text =
    normalization === null || activation === null
      ? t('layer.normalizationText')
      : t(`layer.normalizationPlaced.${placeNormalization(normalization, activation)}`, {
          activation,
        });
  return (
    <>
      <ChoiceField
        label={t('layer.normalization')}
        description={text}
        value={normalization?.placement ?? 'off'}
        choices={placements}
        wordOf={(placement) => t(`layer.placements.${placement}`)}
        path={normalization === null ? path : `${path}.placement`}
        onChange={(placement) =>
          onChange(placement === 'off' ? null : { ...(normalization ?? usual), placement })
        }
        testId="normalization-select"
      />
      {normalization !== null && (
        <>
          <NumberField
            label={t('layer.momentum')}
            description={t('layer.momentumText')}
            value={normalization.momentum}
            step={0.01}
            path={`${path}.momentum`}
            onChange={(momentum) => onChange({ ...normalization, momentum })}
          />
          <NumberField
            label={t('layer.epsilon')}
            description={t('layer.epsilonText')}
            value={normalization.epsilon}
            step={0.001}
            path={`${path}.epsilon`}
            onChange={(epsilon) => onChange({ ...normalization, epsilon })}
          />
        </>
      )}
    </>
  );
}
