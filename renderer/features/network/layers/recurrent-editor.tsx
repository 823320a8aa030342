import type { RecurrentLayerSpec } from '@shared/domain/network-spec';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../fields/choice-field';
import { MoreSettings } from '../fields/more-settings';
import { NumberField } from '../fields/number-field';
import classes from '../network.module.css';
import { CellSettings } from './cell-settings';
import { GateTable } from './gate-table';
import { InitializerField } from './initializer-field';
import type { LayerEditorProps } from './layer-editor-props';
import { NormalizationFields } from './normalization-fields';

const directions = ['one', 'sum', 'concat', 'mul', 'ave'] as const;

export function RecurrentEditor(props: LayerEditorProps<RecurrentLayerSpec>) {
  const { layer, path, onChange } = props;
  const { t } = useTranslation();
  return (
    <>
      <div className={classes.fields}>
        <NumberField
          label={t('network.units')}
          description={t('network.unitsText')}
          value={layer.units}
          whole
          path={`${path}.units`}
          onChange={(units) => onChange({ ...layer, units })}
          testId="units-input"
        />
        <ChoiceField
          label={t('layer.direction')}
          description={t('layer.directionText')}
          value={layer.bidirectional?.merge ?? 'one'}
          choices={directions}
          wordOf={(direction) => t(`layer.directions.${direction}`)}
          path={`${path}.bidirectional`}
          testId="choice-direction"
          onChange={(merge) =>
            onChange({ ...layer, bidirectional: merge === 'one' ? null : { merge } })
          }
        />
      </div>
      <GateTable layer={layer} path={path} onChange={onChange} />
      <MoreSettings paths={settingsWithin(path)} testId="more-layer">
        <div className={classes.fields}>
          <CellSettings {...props} />
          <NumberField
            label={t('layer.recurrentDropout')}
            description={t('layer.recurrentDropoutText')}
            value={layer.recurrentDropout}
            step={0.05}
            path={`${path}.recurrentDropout`}
            onChange={(recurrentDropout) => onChange({ ...layer, recurrentDropout })}
          />
          <InitializerField
            label={t('layer.kernelInitializer')}
            value={layer.kernelInitializer}
            path={`${path}.kernelInitializer`}
            onChange={(kernelInitializer) => onChange({ ...layer, kernelInitializer })}
          />
          <InitializerField
            label={t('layer.recurrentInitializer')}
            value={layer.recurrentInitializer}
            path={`${path}.recurrentInitializer`}
            onChange={(recurrentInitializer) => onChange({ ...layer, recurrentInitializer })}
          />
          <NormalizationFields
            layer={layer}
            path={`${path}.normalization`}
            onChange={(normalization) => onChange({ ...layer, normalization })}
          />
        </div>
      </MoreSettings>
    </>
  );
}

const settingsWithin = (path: string) =>
  ['recurrentDropout', 'cellClip', 'normalization'].map((setting) => `${path}.${setting}`);
