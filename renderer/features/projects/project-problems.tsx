import { Button, Stack } from '@mantine/core';
import type { AppError } from '@shared/domain/app-error';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '@/components/ui/error-alert';
import { useCurrentProject } from './project-api';

/** How the open project was opened, where that is not as expected; each can be put away. */
export function ProjectProblems() {
  const { t } = useTranslation();
  const project = useCurrentProject();
  const [seen, setSeen] = useState<readonly string[]>([]);
  const keyOf = (problem: AppError) => `${project.data?.path} ${JSON.stringify(problem)}`;
  const open = (project.data?.problems ?? []).filter((problem) => !seen.includes(keyOf(problem)));
  if (open.length === 0) return null;
  return (
    <Stack gap="sm" mb="lg" data-testid="project-problems">
      {open.map((problem) => (
        <ErrorAlert
          key={keyOf(problem)}
          error={problem}
          actions={
            <Button
              size="xs"
              variant="default"
              onClick={() => setSeen((earlier) => [...earlier, keyOf(problem)])}
            >
              {t('errors.dismiss')}
            </Button>
          }
        />
      ))}
    </Stack>
  );
}
