import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { leaveIntake } from '@/features/datasets/intake/import-file';
import { useDraft } from '@/features/network/draft-store';
import { useSwitchProject } from '@/features/projects/project-api';
import { forgetLiveRuns } from '@/lib/training-store';
import { useWorkspace } from './workspace-store';

/** Everything on screen belongs to one project: another one starts from its own file. */
export function useOpenProject() {
  const cache = useQueryClient();
  const onSwitched = useCallback(() => {
    useWorkspace.getState().reset();
    useDraft.getState().clear();
    leaveIntake();
    forgetLiveRuns();
    void cache.resetQueries();
  }, [cache]);
  return useSwitchProject(onSwitched);
}
