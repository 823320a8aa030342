import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Icon, type IconName } from './icons';
import classes from './ui.module.css';

interface EmptyStateProps {
  icon: IconName;
  title: string;
  text: string;
  action?: ReactNode;
}

export function EmptyState({ icon, title, text, action }: EmptyStateProps) {
  return (
    <Stack className={classes.empty} align="center" justify="center" gap="sm">
      <span className={classes.emptyIcon}>
        <Icon name={icon} size={28} />
      </span>
      <Title order={2} size="h4" ta="center">
        {title}
      </Title>
      <Text c="dimmed" size="sm" ta="center" maw={440}>
        {text}
      </Text>
      {action}
    </Stack>
  );
}
