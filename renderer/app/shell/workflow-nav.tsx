import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Icon } from '@/components/ui/icons';
import { useStepStates } from '../use-step-states';
import { steps, useWorkspace } from '../workspace-store';
import classes from './shell.module.css';

export function WorkflowNav() {
  const { t } = useTranslation();
  const { step: open, go } = useWorkspace();
  const states = useStepStates();
  return (
    <ol className={classes.steps}>
      {steps.map((step, index) => {
        const { state, text } = states[step];
        return (
          <li key={step}>
            <UnstyledButton
              className={classes.step}
              data-state={state}
              aria-current={step === open ? 'step' : undefined}
              aria-keyshortcuts={`Control+${index + 1}`}
              title={`${text} (Ctrl+${index + 1})`}
              onClick={() => go(step)}
              data-testid={`nav-${step}`}
            >
              <span className={classes.stepIcon}>
                <Icon name={step} />
              </span>
              <span className={classes.stepTexts}>
                <span className={classes.stepName}>
                  {t(`nav.steps.${step}`)}
                  {state === 'done' && (
                    <span className={classes.stepDone}>
                      <Icon name="check" size={13} />
                    </span>
                  )}
                </span>
                <span className={classes.stepText}>{text}</span>
              </span>
            </UnstyledButton>
          </li>
        );
      })}
    </ol>
  );
}
