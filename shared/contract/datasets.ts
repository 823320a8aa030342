import { z } from 'zod';
import {
  datasetDetailSchema,
  datasetSummarySchema,
  rejectSchema,
  seriesPointsSchema,
} from '../domain/dataset/dataset';
import { importProgressSchema } from '../domain/dataset/import-progress';
import { inspectionSchema } from '../domain/dataset/inspection';
import { readingChoicesSchema } from '../domain/dataset/reading';
import { prepareStepSchema } from '../domain/dataset/recipe';
import { datasetIdSchema, fileTokenSchema } from '../domain/ids';
import { defineCall } from './define-call';

const dataset = z.object({ datasetId: datasetIdSchema });
const file = z.object({ file: fileTokenSchema });
const rowRange = z.object({
  /** Records from 0, header and preamble not counted. */
  from: z.number().int().nonnegative(),
  count: z.number().int().min(1).max(500),
});
const rows = z.array(z.object({ line: z.number().int().positive(), cells: z.array(z.string()) }));
const steps = z.array(prepareStepSchema).max(100);

export const datasets = {
  /** Asks which files; an empty list where the person cancelled. */
  chooseFiles: defineCall(z.object({}), z.array(fileTokenSchema)),
  /** Takes text from the clipboard as a file. */
  paste: defineCall(z.object({ text: z.string().max(50_000_000) }), fileTokenSchema),
  /** How the file would be read, under what the person has said of it so far. */
  inspect: defineCall(file.extend({ choices: readingChoicesSchema }), inspectionSchema),
  /** Any rows of a file that is not imported yet, under the same choices as last inspected. */
  previewRows: defineCall(file.extend(rowRange.shape), rows),
  /** Of an inspection or import under way; null where none is. */
  progress: defineCall(file, importProgressSchema.nullable()),
  /** Ends the inspection or import of the file, if any: the call under way fails 'import-cancelled'. */
  cancel: defineCall(file, z.object({})),
  /**
   * Imports a file: as inspected under `choices`, or as `recipeOf` was imported and prepared.
   * `steps` are applied behind the default preparation.
   */
  importFile: defineCall(
    file.extend({
      name: z.string().min(1).max(200),
      choices: readingChoicesSchema,
      steps: steps.default([]),
      recipeOf: datasetIdSchema.nullable().default(null),
    }),
    datasetSummarySchema,
  ),
  list: defineCall(z.object({}), z.array(datasetSummarySchema)),
  detail: defineCall(dataset, datasetDetailSchema),
  readSeries: defineCall(
    dataset.extend({ seriesName: z.string(), maxPoints: z.number().int().min(3).max(5000) }),
    seriesPointsSchema,
  ),
  /** The original rows. */
  readRows: defineCall(dataset.extend(rowRange.shape), rows),
  readRejects: defineCall(dataset.extend(rowRange.shape), z.array(rejectSchema)),
  /** Asks where to; null where the person cancelled. */
  exportRejects: defineCall(dataset, z.object({ path: z.string() }).nullable()),
  /** Replaces the steps of preparation: a new revision, which can be undone. */
  prepare: defineCall(dataset.extend({ steps }), datasetDetailSchema),
  undo: defineCall(dataset, datasetDetailSchema),
  redo: defineCall(dataset, datasetDetailSchema),
};
