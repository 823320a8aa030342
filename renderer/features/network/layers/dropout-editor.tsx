import type { DropoutLayerSpec } from '@shared/domain/network-spec';
import { useTranslation } from 'react-i18next';
import { NumberField } from '../fields/number-field';
import classes from '../network.module.css';
import type { LayerEditorProps } from './layer-editor-props';

export function DropoutEditor({ layer, path, onChange }: LayerEditorProps<DropoutLayerSpec>) {
  const { t } = useTranslation();
  return (
    <div className={classes.fields}>
      <NumberField
        label={t('layer.rate')}
        description={t('layer.rateText')}
        value={layer.rate}
        step={0.05}
        path={`${path}.rate`}
        onChange={(rate) => onChange({ ...layer, rate })}
      />
    </div>
  );
}
