import { z } from 'zod';
import {
  datasetSummarySchema,
  importChoicesSchema,
  inspectionSchema,
  rejectSchema,
  seriesPointsSchema,
} from '../domain/dataset';
import { datasetIdSchema, fileTokenSchema } from '../domain/ids';
import { defineCall } from './define-call';

export const datasets = {
  /** Asks which files; an empty list where the person cancelled. */
  chooseFiles: defineCall(z.object({}), z.array(fileTokenSchema)),
  inspect: defineCall(z.object({ file: fileTokenSchema }), inspectionSchema),
  importCsv: defineCall(
    z.object({ file: fileTokenSchema, choices: importChoicesSchema }),
    datasetSummarySchema,
  ),
  list: defineCall(z.object({}), z.array(datasetSummarySchema)),
  readSeries: defineCall(
    z.object({
      datasetId: datasetIdSchema,
      seriesName: z.string(),
      maxPoints: z.number().int().min(3).max(5000),
    }),
    seriesPointsSchema,
  ),
  readRejects: defineCall(z.object({ datasetId: datasetIdSchema }), z.array(rejectSchema)),
};
