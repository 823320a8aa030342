import { type OptimizerSpec, optimizerSchema } from '@shared/domain/network-spec';

/** Another optimizer with the same learning rate, and for the rest as it is usually set. */
export const optimizerOfKind = (
  kind: OptimizerSpec['kind'],
  { learningRate }: OptimizerSpec,
): OptimizerSpec => ({ ...optimizerSchema.parse({ kind }), learningRate });
