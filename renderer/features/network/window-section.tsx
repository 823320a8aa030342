import { Alert } from '@mantine/core';
import { type NetworkSpec, networkSpecSchema, sequenceSchema } from '@shared/domain/network-spec';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '@/components/ui/icons';
import { Section } from '@/components/ui/section';
import { useDraft } from './draft-store';
import { ChoiceField } from './fields/choice-field';
import { NumberField } from './fields/number-field';
import classes from './network.module.css';
import { type PartsProps, sameParts } from './same-parts';

const levels = networkSpecSchema.shape.level.unwrap();

const parts = ['windowSteps', 'split', 'level', 'sequence', 'outputSteps'] as const;

export const WindowSection = memo(function WindowSection({ spec }: PartsProps<typeof parts>) {
  const { t } = useTranslation();
  const change = useDraft((state) => state.change);
  const { windowSteps, split, level, sequence } = spec;
  return (
    <Section title={t('network.windowTitle')} lead={t('network.windowLead')}>
      <div className={classes.fields}>
        <NumberField
          label={t('network.window')}
          description={t('network.windowText')}
          value={windowSteps}
          whole
          path="windowSteps"
          onChange={(value) => change({ windowSteps: value })}
          testId="window-input"
        />
        <NumberField
          label={t('network.testSteps')}
          description={t('network.testStepsText')}
          value={split.testSteps}
          whole
          path="split.testSteps"
          onChange={(testSteps) => change({ split: { ...split, testSteps } })}
          testId="test-steps-input"
        />
        <NumberField
          label={t('network.validationShare')}
          description={t('network.validationShareText')}
          value={split.validationShare}
          step={0.05}
          path="split.validationShare"
          onChange={(validationShare) => change({ split: { ...split, validationShare } })}
          testId="validation-share-input"
        />
        <ChoiceField
          label={t('network.level')}
          description={t(`network.levelText.${level}`)}
          value={level}
          choices={levels.options}
          wordOf={(choice) => t(`network.levels.${choice}`)}
          path="level"
          onChange={(choice) => change({ level: choice })}
          testId="level-select"
        />
        <ChoiceField
          label={t('network.sequence')}
          description={t(`network.sequenceText.${sequence}`)}
          value={sequence}
          choices={sequenceSchema.options}
          wordOf={(choice) => t(`network.sequences.${choice}`)}
          path="sequence"
          onChange={(choice) => change(withSequence(choice))}
          testId="sequence-select"
        />
        {sequence === 'one-to-many' && (
          <NumberField
            label={t('network.outputSteps')}
            description={t('network.outputStepsText')}
            value={spec.outputSteps}
            whole
            path="outputSteps"
            onChange={(outputSteps) => change({ outputSteps })}
            testId="output-steps-input"
          />
        )}
      </div>
      {split.testSteps > windowSteps && (
        <Alert color="yellow" variant="light" icon={<Icon name="alert" />}>
          {t('network.testExceedsWindow', { test: split.testSteps, window: windowSteps })}
        </Alert>
      )}
    </Section>
  );
}, sameParts(parts));

/** Only a decoder gives several values at once: it starts with a year of months. */
const withSequence = (
  sequence: NetworkSpec['sequence'],
): Pick<NetworkSpec, 'sequence' | 'outputSteps'> => ({
  sequence,
  outputSteps: sequence === 'one-to-many' ? 12 : 1,
});
