import { Alert, Select } from '@mantine/core';
import { type NetworkSpec, networkSpecSchema } from '@shared/domain/network-spec';
import { useTranslation } from 'react-i18next';
import { Icon } from '@/components/ui/icons';
import { Section } from '@/components/ui/section';
import { useDraft } from './draft-store';
import classes from './network.module.css';
import { NumberField } from './number-field';
import type { SpecIssues } from './validate-spec';

const levels = networkSpecSchema.shape.level.unwrap();

export function WindowSection({ spec, issues }: { spec: NetworkSpec; issues: SpecIssues }) {
  const { t } = useTranslation();
  const change = useDraft((state) => state.change);
  const { windowSteps, split, level } = spec;
  return (
    <Section title={t('network.windowTitle')} lead={t('network.windowLead')}>
      <div className={classes.fields}>
        <NumberField
          label={t('network.window')}
          description={t('network.windowText')}
          value={windowSteps}
          whole
          path="windowSteps"
          issues={issues}
          onChange={(value) => change({ windowSteps: value })}
          testId="window-input"
        />
        <NumberField
          label={t('network.testSteps')}
          description={t('network.testStepsText')}
          value={split.testSteps}
          whole
          path="split.testSteps"
          issues={issues}
          onChange={(testSteps) => change({ split: { ...split, testSteps } })}
          testId="test-steps-input"
        />
        <NumberField
          label={t('network.validationShare')}
          description={t('network.validationShareText')}
          value={split.validationShare}
          step={0.05}
          path="split.validationShare"
          issues={issues}
          onChange={(validationShare) => change({ split: { ...split, validationShare } })}
          testId="validation-share-input"
        />
        <Select
          label={t('network.level')}
          description={t('network.levelText')}
          data={levels.options.map((value) => ({ value, label: t(`network.levels.${value}`) }))}
          value={level}
          allowDeselect={false}
          onChange={(chosen) => {
            const parsed = levels.safeParse(chosen);
            if (parsed.success) change({ level: parsed.data });
          }}
          data-testid="level-select"
        />
      </div>
      {split.testSteps > windowSteps && (
        <Alert color="yellow" variant="light" icon={<Icon name="alert" />}>
          {t('network.testExceedsWindow', { test: split.testSteps, window: windowSteps })}
        </Alert>
      )}
    </Section>
  );
}
