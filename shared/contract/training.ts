import { z } from 'zod';
import { datasetIdSchema, runIdSchema } from '../domain/ids';
import { networkSpecSchema } from '../domain/network-spec';
import { runSchema, runSummarySchema, runtimeInfoSchema } from '../domain/run';
import { defineCall } from './define-call';

export const training = {
  /** Starts a trainer ahead of need and tells what it runs on. */
  prepare: defineCall(z.object({}), runtimeInfoSchema),
  start: defineCall(
    z.object({ datasetId: datasetIdSchema, seriesName: z.string(), spec: networkSpecSchema }),
    z.object({ runId: runIdSchema }),
  ),
  cancel: defineCall(z.object({ runId: runIdSchema }), z.object({})),
  /** Goes on from the last checkpoint of an interrupted or cancelled run. */
  resume: defineCall(z.object({ runId: runIdSchema }), z.object({})),
  list: defineCall(z.object({}), z.array(runSummarySchema)),
  get: defineCall(z.object({ runId: runIdSchema }), runSchema),
};
