import type { ForecastOrigin, IntervalKind, Reliability } from '@shared/domain/forecast';
import type { Frequency } from '@shared/domain/frequency';
import type { RunState } from '@shared/domain/run';
import type { DataWords } from './data-words';
import type { NetworkWords } from './network-words';

/** Every text of a report that is no sentence of shared/text. */
export interface ReportWords {
  title: (series: string) => string;
  subtitle: (horizonSteps: number, cell: string, unit: string) => string;
  verdict: string;
  warnings: string;
  noWarnings: string;
  forecastAndActuals: string;
  plotTail: (shown: number, length: number) => string;
  plotDescription: (series: string) => string;
  actual: string;
  fitted: string;
  forecast: string;
  baseline: string;
  interval: (percent: number) => string;
  originLine: Record<ForecastOrigin, string>;
  reliability: string;
  reliabilityOf: Record<Reliability, string>;
  metrics: string;
  metricNote: Record<'mae' | 'rmse' | 'smape' | 'mase', string>;
  metric: string;
  network: string;
  change: string;
  lossCurve: string;
  lossAxis: (loss: string) => string;
  epoch: string;
  trainLoss: string;
  validationLoss: string;
  section: Record<ForecastOrigin, string>;
  /** When it was made, and what its intervals and reliability rest on. */
  sectionNote: Record<ForecastOrigin, string>;
  restsOn: Record<IntervalKind, (origins: number) => string>;
  step: string;
  time: string;
  error: string;
  networkSection: string;
  trainingSection: string;
  dataSection: string;
  specSection: string;
  method: string;
  /** How the forecast comes about: `blockSteps` values at a time. */
  recursion: (blockSteps: number) => string;
  intervalNote: Record<IntervalKind, string>;
  methodNotes: string[];
  networkFacts: NetworkWords;
  data: DataWords;
  facts: {
    state: string;
    epochs: string;
    batchSize: string;
    engine: string;
    engineOf: Record<'native' | 'wasm', string>;
    lastTrainLoss: string;
    lastValidationLoss: string;
    bestEpoch: string;
    duration: string;
  };
  stateOf: Record<RunState, string>;
  frequencyUnit: Record<Frequency['unit'], string>;
  every: (count: number, unit: string) => string;
  madeBy: (date: string) => string;
}
