import type { RunSummary } from '@shared/domain/run';
import { useMemo } from 'react';
import { useRuns } from '@/features/training/training-api';

/** Runs with a checkpoint to forecast from; undefined while they load. */
export function useForecastableRuns(): RunSummary[] | undefined {
  const { data } = useRuns();
  return useMemo(() => data?.filter(({ epochsDone }) => epochsDone > 0), [data]);
}
