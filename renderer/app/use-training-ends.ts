import type { RunId } from '@shared/domain/ids';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { queryKeys } from '@/lib/query-keys';
import { type LiveRun, useTrainingStore } from '@/lib/training-store';

/** What is stored of a run is read again when it ends. */
export function useTrainingEnds(): void {
  const cache = useQueryClient();
  useEffect(
    () =>
      useTrainingStore.subscribe(({ live }, before) => {
        for (const [runId, run] of Object.entries(live) as [RunId, LiveRun][]) {
          if (run.ended === null || before.live[runId]?.ended === run.ended) continue;
          void cache.invalidateQueries({ queryKey: queryKeys.runs });
          void cache.invalidateQueries({ queryKey: queryKeys.run(runId) });
        }
      }),
    [cache],
  );
}
