import { Badge, Button, Group, Menu, Text } from '@mantine/core';
import type { ProjectSummary, RecentProject } from '@shared/domain/project';
import { useTranslation } from 'react-i18next';
import { Icon } from '@/components/ui/icons';
import type { ProjectChoice } from './project-api';
import classes from './project-menu.module.css';

interface ProjectMenuProps {
  project: ProjectSummary | null;
  recent: readonly RecentProject[];
  busy: boolean;
  onChoose(choice: ProjectChoice): void;
}

export function ProjectMenu({ project, recent, busy, onChoose }: ProjectMenuProps) {
  const { t } = useTranslation();
  return (
    <Group gap="xs" wrap="nowrap" className={classes.group}>
      <Menu position="bottom-start" width={300} withinPortal>
        <Menu.Target>
          <Button
            variant="subtle"
            color="gray"
            className={classes.target}
            loading={busy}
            leftSection={<Icon name="folder" />}
            rightSection={<Icon name="chevron" size={14} />}
            title={project?.path}
            data-testid="project-menu"
            aria-label={t('project.menu', { name: project?.name ?? '' })}
          >
            <span className={classes.name}>{project?.name ?? t('project.loading')}</span>
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<Icon name="plus" size={16} />}
            onClick={() => onChoose({ kind: 'new' })}
          >
            {t('project.new')}
          </Menu.Item>
          <Menu.Item
            leftSection={<Icon name="folder" size={16} />}
            onClick={() => onChoose({ kind: 'open' })}
          >
            {t('project.open')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Label>{t('project.recent')}</Menu.Label>
          {recent.length === 0 && <Menu.Item disabled>{t('project.noRecent')}</Menu.Item>}
          {recent.map(({ id, name, path }) => (
            <Menu.Item key={id} onClick={() => onChoose({ kind: 'recent', id })} title={path}>
              <Text size="sm" truncate>
                {name}
              </Text>
              <Text size="xs" c="dimmed" truncate>
                {path}
              </Text>
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {project?.sample === true && (
        <Badge variant="light" flex="none" title={t('project.sampleHint')}>
          {t('project.sample')}
        </Badge>
      )}
    </Group>
  );
}
