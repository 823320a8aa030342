import type { Conv1dLayerSpec } from '@shared/domain/network-spec';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../fields/choice-field';
import { NumberField } from '../fields/number-field';
import classes from '../network.module.css';
import type { LayerEditorProps } from './layer-editor-props';
import { LinearFields } from './linear-fields';

const paddings = ['causal', 'same'] as const satisfies readonly Conv1dLayerSpec['padding'][];

export function ConvolutionEditor({ layer, path, onChange }: LayerEditorProps<Conv1dLayerSpec>) {
  const { t } = useTranslation();
  return (
    <>
      <div className={classes.fields}>
        <NumberField
          label={t('layer.filters')}
          description={t('layer.filtersText')}
          value={layer.filters}
          whole
          path={`${path}.filters`}
          onChange={(filters) => onChange({ ...layer, filters })}
        />
        <NumberField
          label={t('layer.kernelSteps')}
          description={t('layer.kernelStepsText')}
          value={layer.kernelSteps}
          whole
          path={`${path}.kernelSteps`}
          onChange={(kernelSteps) => onChange({ ...layer, kernelSteps })}
        />
        <ChoiceField
          label={t('layer.padding')}
          description={t(`layer.paddingText.${layer.padding}`)}
          value={layer.padding}
          choices={paddings}
          wordOf={(padding) => t(`layer.paddings.${padding}`)}
          path={`${path}.padding`}
          onChange={(padding) => onChange({ ...layer, padding })}
        />
      </div>
      <LinearFields layer={layer} path={path} onChange={onChange} />
    </>
  );
}
