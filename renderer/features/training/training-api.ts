import type { RunId } from '@shared/domain/ids';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { calls, unwrap } from '@/lib/client';
import { queryKeys } from '@/lib/query-keys';
import { markResumed } from '@/lib/training-store';

/** While something trains: a trainer that was killed cannot tell, main can. */
const watchMs = 2000;

export const useRuns = () =>
  useQuery({
    queryKey: queryKeys.runs,
    queryFn: () => unwrap(calls().training.list({})),
    refetchInterval: ({ state }) =>
      state.data?.some((run) => run.state === 'running') === true ? watchMs : false,
  });

export const useRun = (runId: RunId) =>
  useQuery({
    queryKey: queryKeys.run(runId),
    queryFn: () => unwrap(calls().training.get({ runId })),
  });

export const useCancel = () =>
  useMutation({ mutationFn: (runId: RunId) => unwrap(calls().training.cancel({ runId })) });

export function useResume() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (runId: RunId) => unwrap(calls().training.resume({ runId })),
    onSuccess: async (_, runId) => {
      markResumed(runId);
      await cache.invalidateQueries({ queryKey: queryKeys.runs });
      await cache.invalidateQueries({ queryKey: queryKeys.run(runId) });
    },
  });
}
