import type { NetworkSpec } from '@shared/domain/network-spec';
import { batchesOf } from './data/batches';
import { targetsOf, windowsBefore } from './data/windows';
import { groupOrigins, runHistories } from './histories';
import type { Network } from './network';
import type { Pace } from './pace';
import type { TrainingPlan } from './training-plan';

/** Windows that are validated in one pass. */
const VALIDATION_BATCH = 256;

/**
 * The loss over the validation windows, each counting the same; null where there are none. A
 * stateful network sees the windows before each, as it does when it forecasts.
 *
 * @throws Cancelled
 */
export async function validate(
  network: Network,
  { table, validationOrigins, seenBefore }: TrainingPlan,
  spec: NetworkSpec,
  pace: Pace,
): Promise<number | null> {
  if (validationOrigins.length === 0) return null;
  const { windowSteps } = spec;
  let sum = 0;
  const { features } = table;
  for (const { origins, depth } of groupOrigins(validationOrigins, spec, seenBefore)) {
    for (const part of batchesOf(origins, VALIDATION_BATCH)) {
      await pace.breathe();
      const targets = targetsOf(table.series, part, spec);
      const loss = runHistories(
        network,
        windowsBefore(table, part, depth),
        { depth, windowSteps, features },
        (windows) => network.evaluate({ windows, targets, weights: null }),
      );
      sum += loss * part.length;
    }
  }
  return sum / validationOrigins.length;
}
