import { assertNever } from '@shared/domain/assert-never';
import type { LossSpec } from '@shared/domain/network-spec';
import { crossEntropy } from './cross-entropy';
import { huber } from './huber';
import type { Loss } from './loss';
import { mae } from './mae';
import { mse } from './mse';
import { pinball } from './pinball';

/**
 * @param binValues of a softmax output; null for others
 * @throws RangeError where cross-entropy has no bins: the schema refuses such a spec
 */
export function createLoss(spec: LossSpec, binValues: Float32Array | null): Loss {
  switch (spec.kind) {
    case 'mse':
      return mse;
    case 'mae':
      return mae;
    case 'huber':
      return huber(spec.delta);
    case 'pinball':
      return pinball(spec.quantile);
    case 'cross-entropy':
      if (binValues === null) throw new RangeError('Cross-entropy needs the bins of a softmax');
      return crossEntropy(binValues);
    default:
      return assertNever(spec);
  }
}
