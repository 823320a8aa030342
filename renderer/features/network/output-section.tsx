import { lossSchema, outputSchema } from '@shared/domain/network-spec';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '@/components/ui/section';
import { useDraft } from './draft-store';
import { ChoiceField } from './fields/choice-field';
import { NumberField } from './fields/number-field';
import { kindsOf } from './learning/kinds-of';
import classes from './network.module.css';
import { withLoss, withOutput } from './output-and-loss';
import { type PartsProps, sameParts } from './same-parts';

/** What the network answers with, and what its error is measured by. */
const parts = ['output', 'loss'] as const;

export const OutputSection = memo(function OutputSection({ spec }: PartsProps<typeof parts>) {
  const { t } = useTranslation();
  const change = useDraft((state) => state.change);
  const { output, loss } = spec;
  return (
    <Section title={t('learning.outputTitle')} lead={t('learning.outputLead')}>
      <div className={classes.fields}>
        <ChoiceField
          label={t('learning.output')}
          description={t(`learning.outputText.${output.kind}`)}
          value={output.kind}
          choices={kindsOf(outputSchema)}
          wordOf={(kind) => t(`learning.outputs.${kind}`)}
          path="output.kind"
          onChange={(kind) => change(withOutput(spec, outputSchema.parse({ kind })))}
          testId="output-select"
        />
        {output.kind === 'softmax' && (
          <NumberField
            label={t('learning.bins')}
            description={t('learning.binsText')}
            value={output.bins}
            whole
            path="output.bins"
            onChange={(bins) => change({ output: { ...output, bins } })}
          />
        )}
        <ChoiceField
          label={t('learning.loss')}
          description={t(`learning.lossText.${loss.kind}`)}
          value={loss.kind}
          choices={kindsOf(lossSchema)}
          wordOf={(kind) => t(`learning.losses.${kind}`)}
          path="loss.kind"
          onChange={(kind) => change(withLoss(spec, lossSchema.parse({ kind })))}
          testId="loss-select"
        />
        {loss.kind === 'huber' && (
          <NumberField
            label={t('learning.delta')}
            description={t('learning.deltaText')}
            value={loss.delta}
            step={0.1}
            path="loss.delta"
            onChange={(delta) => change({ loss: { ...loss, delta } })}
          />
        )}
        {loss.kind === 'pinball' && (
          <NumberField
            label={t('learning.quantile')}
            description={t('learning.quantileText')}
            value={loss.quantile}
            step={0.05}
            path="loss.quantile"
            onChange={(quantile) => change({ loss: { ...loss, quantile } })}
          />
        )}
      </div>
    </Section>
  );
}, sameParts(parts));
