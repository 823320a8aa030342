import type { LossSpec, NetworkSpec, OutputSpec } from '@shared/domain/network-spec';
import { lossSchema, outputSchema } from '@shared/domain/network-spec';

type OutputAndLoss = Pick<NetworkSpec, 'output' | 'loss'>;

/** A softmax output and cross-entropy go together: whoever chooses one gets the other. */
export function withOutput({ loss }: OutputAndLoss, output: OutputSpec): OutputAndLoss {
  const fits = (output.kind === 'softmax') === (loss.kind === 'cross-entropy');
  if (fits) return { output, loss };
  const kind = output.kind === 'softmax' ? 'cross-entropy' : 'mse';
  return { output, loss: lossSchema.parse({ kind }) };
}

export function withLoss({ output }: OutputAndLoss, loss: LossSpec): OutputAndLoss {
  const fits = (output.kind === 'softmax') === (loss.kind === 'cross-entropy');
  if (fits) return { output, loss };
  const kind = loss.kind === 'cross-entropy' ? 'softmax' : 'linear';
  return { output: outputSchema.parse({ kind }), loss };
}
