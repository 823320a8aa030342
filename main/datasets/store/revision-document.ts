import {
  datasetSummarySchema,
  type SeriesSummary,
  seriesSummarySchema,
} from '@shared/domain/dataset/dataset';
import type { Note } from '@shared/domain/dataset/note';
import { z } from 'zod';
import type { Prepared } from '../prepare/prepared';

/** A series of a revision with the place of its first value on the grid. */
export const storedSeriesSchema = seriesSummarySchema.extend({
  firstStep: z.number().int().nonnegative(),
});

export type StoredSeries = z.output<typeof storedSeriesSchema>;

/** What `dataset_revisions.summary` holds. */
export const revisionSummarySchema = datasetSummarySchema.omit({
  id: true,
  name: true,
  fileName: true,
  importedAt: true,
  revision: true,
  recordCount: true,
  rejectedCount: true,
});

export type RevisionSummary = z.output<typeof revisionSummarySchema>;

/** The series' own facts, in their order. */
export const storedSeriesOf = ({ series }: Pick<Prepared, 'series'>): StoredSeries[] =>
  series.map(({ summary, firstStep }) => ({ ...summary, firstStep }));

/**
 * Sums the series up; null where none of them is a target.
 * @param notes of reading, before those of preparation.
 */
export function summarizeRevision(
  prepared: Pick<Prepared, 'frequency' | 'agreeShare' | 'seasonSteps' | 'notes' | 'series'>,
  notes: readonly Note[],
): RevisionSummary | null {
  const targets = prepared.series
    .map(({ summary }) => summary)
    .filter(({ role }) => role === 'target');
  const [first] = targets;
  if (first === undefined) return null;
  const longest = targets.reduce((a, b) => (b.length > a.length ? b : a), first);
  const sum = (countOf: (series: SeriesSummary) => number) =>
    targets.reduce((total, series) => total + countOf(series), 0);
  return {
    frequency: prepared.frequency,
    agreeShare: prepared.agreeShare,
    seasonSteps: prepared.seasonSteps,
    seriesNames: targets.map(({ name }) => name),
    length: longest.length,
    startTime: longest.startTime,
    endTime: longest.endTime,
    imputedCount: sum(({ imputedCount }) => imputedCount),
    missingCount: sum(({ missingCount }) => missingCount),
    notes: [...notes, ...prepared.notes],
  };
}
