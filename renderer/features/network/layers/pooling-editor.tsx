import type { PoolingLayerSpec } from '@shared/domain/network-spec';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../fields/choice-field';
import { NumberField } from '../fields/number-field';
import classes from '../network.module.css';
import type { LayerEditorProps } from './layer-editor-props';

const operations = ['max', 'average'] as const satisfies readonly PoolingLayerSpec['operation'][];

export function PoolingEditor({ layer, path, onChange }: LayerEditorProps<PoolingLayerSpec>) {
  const { t } = useTranslation();
  return (
    <div className={classes.fields}>
      <NumberField
        label={t('layer.poolSteps')}
        description={t('layer.poolStepsText')}
        value={layer.poolSteps}
        whole
        path={`${path}.poolSteps`}
        onChange={(poolSteps) => onChange({ ...layer, poolSteps })}
      />
      <ChoiceField
        label={t('layer.operation')}
        description={t('layer.operationText')}
        value={layer.operation}
        choices={operations}
        wordOf={(operation) => t(`layer.operations.${operation}`)}
        path={`${path}.operation`}
        onChange={(operation) => onChange({ ...layer, operation })}
      />
    </div>
  );
}
