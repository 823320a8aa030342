import type { DatasetDetail } from '@shared/domain/dataset/dataset';
import type { Frequency } from '@shared/domain/frequency';
import type { Language } from '@shared/domain/project';
import { describeStep } from '@shared/text/describe-step';
import { describeNote } from '@shared/text/notes/describe-note';
import type { Fact } from './describe-facts';
import { describeReading } from './describe-reading';
import { formatCount, formatDate, formatTime } from './format-value';
import type { ReportWords } from './words/report-words';

/** What a report says of where its values come from. */
export interface DataStory {
  /** The file and the series. */
  facts: Fact[];
  /** How its bytes became series. */
  reading: Fact[];
  /** The recipe's steps, in the order in which they are applied. */
  preparation: string[];
  /** What was found and set right on the way. */
  notes: string[];
}

/** @param detail of the revision that the forecast rests on */
export function describeData(
  detail: DatasetDetail,
  seriesName: string,
  language: Language,
  words: ReportWords,
): DataStory {
  const { summary, recipe } = detail;
  const nameFrequency = ({ count, unit }: Frequency) =>
    words.every(count, words.frequencyUnit[unit]);
  return {
    facts: describeFacts(detail, seriesName, language, words, nameFrequency(summary.frequency)),
    reading: describeReading(recipe.reading, words.data, nameFrequency),
    preparation: recipe.steps.map((step) => describeStep(step, language)),
    notes: summary.notes.map((found) => describeNote(found, language)),
  };
}

function describeFacts(
  { summary, series }: DatasetDetail,
  seriesName: string,
  language: Language,
  { data }: ReportWords,
  frequency: string,
): Fact[] {
  const { seasonSteps } = summary;
  const own = series.find(({ name }) => name === seriesName);
  const { length, startTime, endTime } = own ?? summary;
  const { imputedCount, missingCount } = own ?? summary;
  const time = (at: number) => formatTime(at, summary.frequency, language);
  const count = (value: number) => formatCount(value, language);
  return [
    { label: data.file, value: summary.fileName },
    { label: data.importedAt, value: formatDate(summary.importedAt, language) },
    { label: data.records, value: count(summary.recordCount) },
    { label: data.rejected, value: count(summary.rejectedCount) },
    { label: data.series, value: seriesName },
    { label: data.length, value: count(length) },
    { label: data.range, value: `${time(startTime)} – ${time(endTime)}` },
    { label: data.frequency, value: frequency },
    {
      label: data.season,
      value: seasonSteps === 1 ? data.noSeason : `${seasonSteps} ${data.steps}`,
    },
    { label: data.imputed, value: count(imputedCount) },
    { label: data.missing, value: count(missingCount) },
    { label: data.outliers, value: count(own?.outlierCount ?? 0) },
    { label: data.revision, value: count(summary.revision) },
  ];
}
