import { findSpecConflicts } from './network/spec-conflicts';
import { specPartsSchema } from './network/spec-parts';

export * from './network/activation';
export * from './network/layer-spec';
export { type NetworkSpec, sequenceSchema } from './network/spec-parts';
export * from './network/training-spec';

/** Everything that makes a run. The same spec, data and seed give the same numbers. */
export const networkSpecSchema = specPartsSchema.superRefine((spec, context) => {
  for (const { path, problem } of findSpecConflicts(spec)) {
    context.addIssue({ code: 'custom', path, message: problem.kind, params: { problem } });
  }
});
