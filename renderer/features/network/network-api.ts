import type { DatasetId, RunId } from '@shared/domain/ids';
import type { NetworkSpec } from '@shared/domain/network-spec';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { calls, unwrap } from '@/lib/client';
import { queryKeys } from '@/lib/query-keys';
import { useLanguage } from '@/lib/use-language';

/** Starts a trainer ahead of need: by the time the person is ready, so is it. */
export const useRuntime = () =>
  useQuery({ queryKey: queryKeys.runtime, queryFn: () => unwrap(calls().training.prepare({})) });

/** What the network does, in the person's language; of a wrong spec nothing is asked. */
export function useExplanation(spec: NetworkSpec, isValid: boolean) {
  const language = useLanguage();
  return useQuery({
    queryKey: queryKeys.explanation(spec, language),
    queryFn: () => unwrap(calls().network.explain({ spec, language })),
    enabled: isValid,
    placeholderData: keepPreviousData,
    // Each keystroke makes another spec.
    gcTime: 0,
  });
}

interface StartRequest {
  datasetId: DatasetId;
  seriesName: string;
  spec: NetworkSpec;
}

export function useStartTraining(onStarted: (runId: RunId) => void) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (request: StartRequest) => unwrap(calls().training.start(request)),
    onSuccess: async ({ runId }) => {
      await cache.invalidateQueries({ queryKey: queryKeys.runs });
      onStarted(runId);
    },
  });
}
