import type { Conv1dLayerSpec, DenseLayerSpec } from '@shared/domain/network-spec';
import { useTranslation } from 'react-i18next';
import { ActivationField } from '../fields/activation-field';
import { MoreSettings } from '../fields/more-settings';
import { NumberField } from '../fields/number-field';
import classes from '../network.module.css';
import { InitializerField } from './initializer-field';
import type { LayerEditorProps } from './layer-editor-props';
import { NormalizationFields } from './normalization-fields';

/** What layers of weighted sums have in common: their activation, bias, first weights, normalization. */
export function LinearFields({
  layer,
  path,
  onChange,
}: LayerEditorProps<Conv1dLayerSpec | DenseLayerSpec>) {
  const { t } = useTranslation();
  return (
    <>
      <div className={classes.fields}>
        <ActivationField
          label={t('network.activation')}
          description={t('layer.activationText')}
          value={layer.activation}
          path={`${path}.activation`}
          onChange={(activation) => onChange({ ...layer, activation })}
        />
      </div>
      <MoreSettings
        paths={['bias', 'normalization'].map((setting) => `${path}.${setting}`)}
        testId="more-layer"
      >
        <div className={classes.fields}>
          <NumberField
            label={t('network.bias')}
            description={t('layer.biasText')}
            value={layer.bias}
            step={0.5}
            path={`${path}.bias`}
            onChange={(bias) => onChange({ ...layer, bias })}
          />
          <InitializerField
            label={t('layer.kernelInitializer')}
            value={layer.kernelInitializer}
            path={`${path}.kernelInitializer`}
            onChange={(kernelInitializer) => onChange({ ...layer, kernelInitializer })}
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
