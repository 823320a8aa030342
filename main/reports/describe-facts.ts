import { bestEpoch } from '@shared/domain/best-epoch';
import type { DatasetSummary } from '@shared/domain/dataset';
import type { Language } from '@shared/domain/project';
import type { Run } from '@shared/domain/run';
import { formatCount, formatDate, formatNumber, formatTime } from './format-value';
import type { ReportWords } from './words/report-words';

export interface Fact {
  label: string;
  value: string;
}

export function describeRun(run: Run, language: Language, words: ReportWords): Fact[] {
  const { facts } = words;
  const loss = (value: number | null) => (value === null ? '–' : formatNumber(value, language));
  const trainedMs = run.epochs.reduce((sum, epoch) => sum + epoch.durationMs, 0);
  return [
    { label: facts.state, value: words.stateOf[run.state] },
    { label: facts.epochs, value: `${run.epochsDone} / ${run.spec.epochs}` },
    { label: facts.batchSize, value: String(run.spec.batchSize) },
    { label: facts.engine, value: run.engine === null ? '–' : facts.engineOf[run.engine] },
    { label: facts.duration, value: `${formatNumber(trainedMs / 1000, language)} s` },
    { label: facts.lastTrainLoss, value: loss(run.lastTrainLoss) },
    { label: facts.lastValidationLoss, value: loss(run.lastValidationLoss) },
    ...(run.spec.earlyStopping === null
      ? []
      : [{ label: facts.bestEpoch, value: String(bestEpoch(run.epochs) ?? '–') }]),
  ];
}

export function describeData(
  dataset: DatasetSummary,
  seriesName: string,
  language: Language,
  words: ReportWords,
): Fact[] {
  const { facts } = words;
  const { frequency, seasonSteps } = dataset;
  const time = (at: number) => formatTime(at, frequency, language);
  return [
    { label: facts.file, value: dataset.fileName },
    { label: facts.importedAt, value: formatDate(dataset.importedAt, language) },
    { label: facts.series, value: seriesName },
    { label: facts.length, value: formatCount(dataset.length, language) },
    { label: facts.range, value: `${time(dataset.startTime)} – ${time(dataset.endTime)}` },
    {
      label: facts.frequency,
      value: words.every(frequency.count, words.frequencyUnit[frequency.unit] ?? frequency.unit),
    },
    {
      label: facts.season,
      value: seasonSteps === 1 ? facts.noSeason : `${seasonSteps} ${facts.steps}`,
    },
    { label: facts.rejected, value: formatCount(dataset.rejectedCount, language) },
    { label: facts.imputed, value: formatCount(dataset.imputedCount, language) },
  ];
}
