import { assertNever } from '@shared/domain/assert-never';
import type { LstmLayerSpec, RecurrentLayerSpec } from '@shared/domain/network-spec';
import { useTranslation } from 'react-i18next';
import { emptyNumber } from '../draft-store';
import { NumberField } from '../fields/number-field';
import { SwitchField } from '../fields/switch-field';
import type { LayerEditorProps } from './layer-editor-props';

/** What only one kind of cell has. */
export function CellSettings({ layer, ...place }: LayerEditorProps<RecurrentLayerSpec>) {
  const { t } = useTranslation();
  switch (layer.kind) {
    case 'simple-rnn':
      return null;
    case 'lstm':
      return <LstmSettings layer={layer} {...place} />;
    case 'gru':
      return (
        <SwitchField
          label={t('layer.resetAfter')}
          description={t('layer.resetAfterText')}
          value={layer.resetAfter}
          path={`${place.path}.resetAfter`}
          onChange={(resetAfter) => place.onChange({ ...layer, resetAfter })}
        />
      );
    default:
      return assertNever(layer);
  }
}

function LstmSettings({ layer, path, onChange }: LayerEditorProps<LstmLayerSpec>) {
  const { t } = useTranslation();
  return (
    <>
      <SwitchField
        label={t('layer.peepholes')}
        description={t('layer.peepholesText')}
        value={layer.peepholes}
        path={`${path}.peepholes`}
        onChange={(peepholes) => onChange({ ...layer, peepholes })}
      />
      <SwitchField
        label={t('layer.coupledGates')}
        description={t('layer.coupledGatesText')}
        value={layer.coupledGates}
        path={`${path}.coupledGates`}
        onChange={(isCoupled) =>
          onChange(isCoupled ? couple(layer) : { ...layer, coupledGates: false })
        }
      />
      <NumberField
        label={t('layer.cellClip')}
        description={t('layer.cellClipText')}
        placeholder={t('layer.off')}
        value={layer.cellClip ?? emptyNumber}
        path={`${path}.cellClip`}
        onChange={(limit) => onChange({ ...layer, cellClip: Number.isNaN(limit) ? null : limit })}
      />
    </>
  );
}

/** Both gates share what one learns: neither can be set. */
function couple(layer: LstmLayerSpec): LstmLayerSpec {
  const { input, forget } = layer.gates;
  return {
    ...layer,
    coupledGates: true,
    gates: {
      ...layer.gates,
      input: { ...input, mode: 'learned' },
      forget: { ...forget, mode: 'learned' },
    },
  };
}
