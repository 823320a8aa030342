import { UnstyledButton } from '@mantine/core';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '@/components/ui/icons';
import classes from '../network.module.css';
import { useHasIssueWithin } from '../spec-issues';

interface MoreSettingsProps {
  /** Where its fields stand in the spec: it opens by itself where one of them is wrong. */
  paths: readonly string[];
  testId: string;
  children: ReactNode;
}

/** What few people need, out of the way of the others; not drawn at all until it is opened. */
export function MoreSettings({ paths, testId, children }: MoreSettingsProps) {
  const { t } = useTranslation();
  const id = useId();
  const [wanted, setWanted] = useState(false);
  const isOpen = useHasIssueWithin(paths) || wanted;
  return (
    <div>
      <UnstyledButton
        className={classes.more}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setWanted(!isOpen)}
        data-testid={testId}
      >
        <Icon name="chevron" size={14} />
        {t('network.moreSettings')}
      </UnstyledButton>
      <div id={id} className={classes.moreFields}>
        {isOpen && children}
      </div>
    </div>
  );
}
