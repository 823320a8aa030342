import type { RunId } from '@shared/domain/ids';
import { useEffect, useState } from 'react';
import { type LiveRun, useTrainingStore } from './training-store';

/**
 * What all runs tell, at most once in `everyMs`: drawing a chart costs more than a frame, so charts
 * do not follow each one.
 */
export function useLiveRuns(everyMs = 500): Readonly<Record<RunId, LiveRun>> {
  const [shown, setShown] = useState(() => useTrainingStore.getState().live);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const show = () => {
      timer = undefined;
      setShown(useTrainingStore.getState().live);
    };
    show();
    const unsubscribe = useTrainingStore.subscribe(() => {
      timer ??= setTimeout(show, everyMs);
    });
    return () => {
      unsubscribe();
      clearTimeout(timer);
    };
  }, [everyMs]);
  return shown;
}

export const useLiveRun = (runId: RunId, everyMs = 250): LiveRun | null =>
  useLiveRuns(everyMs)[runId] ?? null;
