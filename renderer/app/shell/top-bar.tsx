import { Group, Select } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { describeError } from '@shared/text';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '@/components/ui/icons';
import {
  type ProjectChoice,
  useCurrentProject,
  useRecentProjects,
} from '@/features/projects/project-api';
import { ProjectMenu } from '@/features/projects/project-menu';
import { toAppError } from '@/lib/client';
import { useLanguage } from '@/lib/use-language';
import { usePreferences } from '../preferences-store';
import { Logo } from './logo';
import classes from './shell.module.css';
import { ThemeSelect } from './theme-select';

interface TopBarProps {
  busy: boolean;
  /** Why the last project could not be opened. */
  error: Error | null;
  onChoose(choice: ProjectChoice): void;
}

export function TopBar({ busy, error, onChoose }: TopBarProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const change = usePreferences((state) => state.change);
  const project = useCurrentProject();
  const recent = useRecentProjects();
  const failure = error ?? project.error;

  useEffect(() => {
    if (!failure) return;
    const { message, remedy } = describeError(toAppError(failure), language);
    notifications.show({
      id: 'project-error',
      color: 'red',
      title: message,
      message: remedy,
      autoClose: false,
    });
  }, [failure, language]);

  useEffect(() => {
    document.documentElement.lang = language;
    document.title = project.data ? `${project.data.name} – Gatecast` : 'Gatecast';
  }, [language, project.data]);

  return (
    <Group h="100%" px="md" justify="space-between" wrap="nowrap" gap="sm">
      <Group gap="sm" wrap="nowrap" className={classes.barStart}>
        <Logo />
        <ProjectMenu
          project={project.data ?? null}
          recent={recent.data ?? []}
          busy={busy}
          onChoose={onChoose}
        />
      </Group>
      <Group gap="xs" wrap="nowrap" flex="none">
        <Select
          size="xs"
          w={118}
          aria-label={t('app.language')}
          leftSection={<Icon name="language" size={15} />}
          data={[
            { value: 'en', label: 'English' },
            { value: 'tr', label: 'Türkçe' },
          ]}
          value={language}
          allowDeselect={false}
          onChange={(chosen) => change({ language: chosen === 'tr' ? 'tr' : 'en' })}
          data-testid="language-select"
        />
        <ThemeSelect />
      </Group>
    </Group>
  );
}
