import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import classes from './ui.module.css';

interface SectionProps {
  title: string;
  lead?: string;
  aside?: ReactNode;
  children: ReactNode;
}

/** A titled card. */
export function Section({ title, lead, aside, children }: SectionProps) {
  const id = useId();
  return (
    <Paper component="section" withBorder radius="md" p="md" aria-labelledby={id}>
      <Stack gap="sm">
        <Group justify="space-between" align="flex-start" gap="sm" mih={30}>
          <div className={classes.sectionHead}>
            <Title order={2} size="h5" id={id}>
              {title}
            </Title>
            {lead !== undefined && (
              <Text size="xs" c="dimmed">
                {lead}
              </Text>
            )}
          </div>
          {aside}
        </Group>
        {children}
      </Stack>
    </Paper>
  );
}
