import { bestEpoch } from '@shared/domain/best-epoch';
import type { Language } from '@shared/domain/project';
import type { Run } from '@shared/domain/run';
import { formatNumber } from './format-value';
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
