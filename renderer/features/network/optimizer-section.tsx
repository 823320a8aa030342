import type { NetworkSpec } from '@shared/domain/network-spec';
import { useTranslation } from 'react-i18next';
import { Section } from '@/components/ui/section';
import { ClipField } from './clip-field';
import { useDraft } from './draft-store';
import classes from './network.module.css';
import { NumberField } from './number-field';
import type { SpecIssues } from './validate-spec';

export function OptimizerSection({ spec, issues }: { spec: NetworkSpec; issues: SpecIssues }) {
  const { t } = useTranslation();
  const change = useDraft((state) => state.change);
  const { optimizer, clipping } = spec;
  return (
    <Section title={t('network.optimizerTitle')} lead={t('network.optimizerLead')}>
      <div className={classes.fields}>
        <NumberField
          label={t('network.epochs')}
          description={t('network.epochsText')}
          value={spec.epochs}
          whole
          path="epochs"
          issues={issues}
          onChange={(epochs) => change({ epochs })}
          testId="epochs-input"
        />
        <NumberField
          label={t('network.learningRate')}
          description={t('network.learningRateText')}
          value={optimizer.learningRate}
          step={0.001}
          path="optimizer.learningRate"
          issues={issues}
          onChange={(learningRate) => change({ optimizer: { ...optimizer, learningRate } })}
          testId="learning-rate-input"
        />
        <NumberField
          label={t('network.batchSize')}
          description={t('network.batchSizeText')}
          value={spec.batchSize}
          whole
          path="batchSize"
          issues={issues}
          onChange={(batchSize) => change({ batchSize })}
          testId="batch-size-input"
        />
        <NumberField
          label={t('network.seed')}
          description={t('network.seedText')}
          value={spec.seed}
          whole
          path="seed"
          issues={issues}
          onChange={(seed) => change({ seed })}
          testId="seed-input"
        />
        <ClipField
          clipping={clipping}
          issues={issues}
          onChange={(changed) => change({ clipping: changed })}
        />
      </div>
    </Section>
  );
}
