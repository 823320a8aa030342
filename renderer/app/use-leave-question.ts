import { useCallback, useState } from 'react';
import type { ProjectChoice } from '@/features/projects/project-api';
import { useRuns } from '@/features/training/training-api';

/** Asks before `open` where a run trains; opens at once where none does. */
export function useLeaveQuestion(open: (choice: ProjectChoice) => void) {
  const [pending, setPending] = useState<ProjectChoice | null>(null);
  const runs = useRuns().data ?? [];
  const runCount = runs.filter(({ state }) => state === 'running').length;
  const ask = useCallback(
    (choice: ProjectChoice) => (runCount > 0 ? setPending(choice) : open(choice)),
    [runCount, open],
  );
  return {
    ask,
    runCount,
    isOpen: pending !== null,
    stay: () => setPending(null),
    leave: () => {
      setPending(null);
      if (pending) open(pending);
    },
  };
}
