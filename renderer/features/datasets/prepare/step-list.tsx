import { ActionIcon, Text } from '@mantine/core';
import type { PrepareStep } from '@shared/domain/dataset/recipe';
import { describeStep } from '@shared/text/describe-step';
import { useTranslation } from 'react-i18next';
import { Icon } from '@/components/ui/icons';
import { useLanguage } from '@/lib/use-language';
import classes from './prepare.module.css';

interface StepListProps {
  steps: readonly PrepareStep[];
  onChange(steps: readonly PrepareStep[]): void;
}

/** The steps in their order, as sentences. */
export function StepList({ steps, onChange }: StepListProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (steps.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('prepare.noSteps')}
      </Text>
    );
  }
  return (
    <ol className={classes.steps} aria-label={t('prepare.steps')} data-testid="prepare-steps">
      {steps.map((step, index) => {
        const words = describeStep(step, language);
        return (
          <li key={JSON.stringify(step)}>
            <div className={classes.step}>
              <span className={classes.stepText} title={words}>
                {words}
              </span>
              <ActionIcon
                size="sm"
                variant="subtle"
                color="gray"
                aria-label={t('prepare.removeStep', { step: words })}
                title={t('prepare.remove')}
                onClick={() => onChange(steps.filter((_, at) => at !== index))}
              >
                <Icon name="cross" size={14} />
              </ActionIcon>
            </div>
          </li>
        );
      })}
    </ol>
  );
}
