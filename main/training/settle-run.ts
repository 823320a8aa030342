import type { RunId } from '@shared/domain/ids';
import type { TrainingContext } from './training-context';

/** Longer than the way of the last messages from the trainer into the project. */
const longestWaitMs = 1000;

/**
 * Waits for a run that is just ending. A page hears of the end on its own port, perhaps before main
 * has the last checkpoint: what it asks for then must be answered from that one. A run that trains
 * on is not waited for.
 */
export async function settleRun(
  context: Pick<TrainingContext, 'activeRuns'>,
  runId: RunId,
): Promise<void> {
  const end = context.activeRuns.get(runId);
  if (end === undefined) return;
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, longestWaitMs);
  });
  await Promise.race([end, patience]);
  clearTimeout(timer);
}
