import { optimizerSchema } from '@shared/domain/network-spec';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '@/components/ui/section';
import { useDraft } from '../draft-store';
import { ChoiceField } from '../fields/choice-field';
import { MoreSettings } from '../fields/more-settings';
import { NumberField } from '../fields/number-field';
import classes from '../network.module.css';
import { type PartsProps, sameParts } from '../same-parts';
import { ClippingFields } from './clipping-fields';
import { kindsOf } from './kinds-of';
import { OptimizerFields } from './optimizer-fields';
import { optimizerOfKind } from './optimizer-of-kind';
import { OrderFields } from './order-fields';
import { ScheduleFields } from './schedule-fields';
import { StoppingFields } from './stopping-fields';

/** Where the fields of the closed part stand; the learning rate and the kind are in the open one. */
const settings = [
  'optimizer.momentum',
  'optimizer.decay',
  'optimizer.firstDecay',
  'optimizer.secondDecay',
  'optimizer.weightDecay',
  'schedule',
  'warmUpEpochs',
  'order',
  'sampleWeights',
  'earlyStopping',
];

const parts = [
  'epochs',
  'optimizer',
  'batchSize',
  'seed',
  'clipping',
  'schedule',
  'warmUpEpochs',
  'order',
  'sampleWeights',
  'earlyStopping',
] as const;

export const LearningSection = memo(function LearningSection({ spec }: PartsProps<typeof parts>) {
  const { t } = useTranslation();
  const change = useDraft((state) => state.change);
  const { optimizer } = spec;
  return (
    <Section title={t('network.optimizerTitle')} lead={t('network.optimizerLead')}>
      <div className={classes.fields}>
        <NumberField
          label={t('network.epochs')}
          description={t('network.epochsText')}
          value={spec.epochs}
          whole
          path="epochs"
          onChange={(epochs) => change({ epochs })}
          testId="epochs-input"
        />
        <NumberField
          label={t('network.learningRate')}
          description={t('network.learningRateText')}
          value={optimizer.learningRate}
          step={0.001}
          path="optimizer.learningRate"
          onChange={(learningRate) => change({ optimizer: { ...optimizer, learningRate } })}
          testId="learning-rate-input"
        />
        <NumberField
          label={t('network.batchSize')}
          description={t('network.batchSizeText')}
          value={spec.batchSize}
          whole
          path="batchSize"
          onChange={(batchSize) => change({ batchSize })}
          testId="batch-size-input"
        />
        <NumberField
          label={t('network.seed')}
          description={t('network.seedText')}
          value={spec.seed}
          whole
          path="seed"
          onChange={(seed) => change({ seed })}
          testId="seed-input"
        />
        <ChoiceField
          label={t('learning.optimizer')}
          description={t(`learning.optimizerText.${optimizer.kind}`)}
          value={optimizer.kind}
          choices={kindsOf(optimizerSchema)}
          wordOf={(kind) => t(`learning.optimizers.${kind}`)}
          path="optimizer.kind"
          onChange={(kind) => change({ optimizer: optimizerOfKind(kind, optimizer) })}
          testId="optimizer-select"
        />
        <ClippingFields clipping={spec.clipping} onChange={(clipping) => change({ clipping })} />
      </div>
      <MoreSettings paths={settings} testId="more-learning">
        <div className={classes.fields}>
          <OptimizerFields
            optimizer={optimizer}
            onChange={(changed) => change({ optimizer: changed })}
          />
          <ScheduleFields schedule={spec.schedule} onChange={(schedule) => change({ schedule })} />
          <NumberField
            label={t('learning.warmUp')}
            description={t('learning.warmUpText')}
            value={spec.warmUpEpochs}
            path="warmUpEpochs"
            onChange={(warmUpEpochs) => change({ warmUpEpochs })}
          />
          <OrderFields spec={spec} onChange={change} />
          <StoppingFields
            stopping={spec.earlyStopping}
            onChange={(earlyStopping) => change({ earlyStopping })}
          />
        </div>
      </MoreSettings>
    </Section>
  );
}, sameParts(parts));
