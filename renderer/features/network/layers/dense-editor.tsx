import type { DenseLayerSpec } from '@shared/domain/network-spec';
import { useTranslation } from 'react-i18next';
import { NumberField } from '../fields/number-field';
import classes from '../network.module.css';
import type { LayerEditorProps } from './layer-editor-props';
import { LinearFields } from './linear-fields';

export function DenseEditor({ layer, path, onChange }: LayerEditorProps<DenseLayerSpec>) {
  const { t } = useTranslation();
  return (
    <>
      <div className={classes.fields}>
        <NumberField
          label={t('network.units')}
          description={t('layer.denseUnitsText')}
          value={layer.units}
          whole
          path={`${path}.units`}
          onChange={(units) => onChange({ ...layer, units })}
          testId="units-input"
        />
      </div>
      <LinearFields layer={layer} path={path} onChange={onChange} />
    </>
  );
}
