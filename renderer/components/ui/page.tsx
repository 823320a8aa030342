import { Group, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './ui.module.css';

interface PageProps {
  title: string;
  lead: string;
  actions?: ReactNode;
  children: ReactNode;
}

/** A workflow step's heading and its content. */
export function Page({ title, lead, actions, children }: PageProps) {
  return (
    <Stack className={classes.page} gap="lg">
      <Group justify="space-between" align="flex-end" gap="md" wrap="nowrap">
        <div className={classes.heading}>
          <Title order={1} size="h2">
            {title}
          </Title>
          <Text c="dimmed" size="sm">
            {lead}
          </Text>
        </div>
        {actions}
      </Group>
      {children}
    </Stack>
  );
}

/** A list beside what is selected in it; below each other where the window is narrow. */
export function ListAndDetail({ list, children }: { list: ReactNode; children: ReactNode }) {
  return (
    <div className={classes.split}>
      <div className={classes.list}>{list}</div>
      <div className={classes.detail}>{children}</div>
    </div>
  );
}
