import { type EarlyStoppingSpec, earlyStoppingSchema } from '@shared/domain/network-spec';
import { useTranslation } from 'react-i18next';
import { NumberField } from '../fields/number-field';
import { SwitchField } from '../fields/switch-field';

interface StoppingFieldsProps {
  stopping: EarlyStoppingSpec | null;
  onChange(stopping: EarlyStoppingSpec | null): void;
}

export function StoppingFields({ stopping, onChange }: StoppingFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <SwitchField
        label={t('learning.stopping')}
        description={t('learning.stoppingText')}
        value={stopping !== null}
        path="earlyStopping"
        onChange={(isOn) => onChange(isOn ? earlyStoppingSchema.parse({}) : null)}
        testId="stopping-switch"
      />
      {stopping !== null && (
        <>
          <NumberField
            label={t('learning.patience')}
            description={t('learning.patienceText')}
            value={stopping.patienceEpochs}
            whole
            path="earlyStopping.patienceEpochs"
            onChange={(patienceEpochs) => onChange({ ...stopping, patienceEpochs })}
          />
          <NumberField
            label={t('learning.minimumImprovement')}
            description={t('learning.minimumImprovementText')}
            value={stopping.minimumImprovement}
            step={0.0001}
            path="earlyStopping.minimumImprovement"
            onChange={(minimumImprovement) => onChange({ ...stopping, minimumImprovement })}
          />
        </>
      )}
    </>
  );
}
