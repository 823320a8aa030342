import type { ProjectSummary } from '@shared/domain/project';
import { useMutation, useQuery } from '@tanstack/react-query';
import { calls, unwrap } from '@/lib/client';
import { queryKeys } from '@/lib/query-keys';

export const useCurrentProject = () =>
  useQuery({ queryKey: queryKeys.project, queryFn: () => unwrap(calls().projects.current({})) });

export const useRecentProjects = () =>
  useQuery({
    queryKey: queryKeys.recentProjects,
    queryFn: () => unwrap(calls().projects.recent({})),
  });

export type ProjectChoice = { kind: 'new' } | { kind: 'open' } | { kind: 'recent'; id: string };

/** Puts another project in the place of the open one; null where the person cancelled. */
export const useSwitchProject = (onSwitched: (project: ProjectSummary) => void) =>
  useMutation({
    mutationFn: (choice: ProjectChoice) => unwrap<ProjectSummary | null>(request(choice)),
    onSuccess: (project) => {
      if (project !== null) onSwitched(project);
    },
  });

function request(choice: ProjectChoice) {
  const { projects } = calls();
  if (choice.kind === 'new') return projects.create({});
  if (choice.kind === 'open') return projects.open({});
  return projects.openRecent({ id: choice.id });
}
