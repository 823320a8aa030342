import { type DatasetDetail, type Mark, markNames } from '@shared/domain/dataset/dataset';
import type { Forecast, ForecastMetrics, ForecastStep } from '@shared/domain/forecast';
import type { Frequency } from '@shared/domain/frequency';
import { forecastSteps } from '@shared/domain/network/layer-shapes';
import type { Language } from '@shared/domain/project';
import type { EpochRecord, Run } from '@shared/domain/run';
import { describeVerdict, describeWarning, layerNames } from '@shared/text';
import { type DataStory, describeData } from './describe-data';
import { describeRun, type Fact } from './describe-facts';
import { describeNetwork } from './describe-network';
import { formatDate } from './format-value';
import type { ReportWords } from './words/report-words';

export interface ForecastSection {
  origin: Forecast['origin'];
  heading: string;
  note: string;
  warnings: string[];
  steps: ForecastStep[];
  metrics: { network: ForecastMetrics; baseline: ForecastMetrics } | null;
}

/** A series with what became of each of its steps. */
interface MarkedValues {
  times: number[];
  /** null is missing. */
  values: (number | null)[];
  marks: Mark[];
}

/** Everything that a report says, before any writer gives it a shape. */
export interface ReportModel {
  language: Language;
  title: string;
  subtitle: string;
  madeBy: string;
  verdict: string;
  tone: 'good' | 'mixed' | 'bad' | 'unknown';
  /** Of the last section: what the reader means to use. */
  warnings: string[];
  frequency: Frequency;
  seriesName: string;
  actuals: MarkedValues;
  /** One-step-ahead, before the first of the forecasts drawn. */
  fitted: Forecast['fitted'];
  /** Test part first, then future: one of them, or both. */
  sections: ForecastSection[];
  epochs: EpochRecord[];
  /** What the curve of the epochs measures. */
  lossAxis: string;
  network: Fact[];
  run: Fact[];
  data: DataStory;
  methodNotes: string[];
  specJson: string;
}

export interface ReportInputs {
  /** The stored forecast that is reported. */
  forecast: Forecast;
  /** The same run's forecast from the other origin, where one is stored. */
  companion: Forecast | null;
  run: Run;
  /** At the forecast's revision. */
  dataset: DatasetDetail;
  language: Language;
}

/** A pure function of what is stored: the same forecast gives the same report, at any time. */
export function buildReportModel(inputs: ReportInputs, words: ReportWords): ReportModel {
  const { forecast, companion, run, dataset, language } = inputs;
  const forecasts = companion === null ? [forecast] : [forecast, companion];
  // The test part comes first: it lies before the future.
  forecasts.sort((a, b) => a.originTime - b.originTime);
  const first = forecasts[0]!;
  const last = forecasts[forecasts.length - 1]!;
  const { spec } = forecast;
  const names = layerNames[language];
  const stack = spec.layers.map((layer) => names[layer.kind]).join(' → ');
  const unit = words.frequencyUnit[forecast.frequency.unit];
  // The latest origin has the most backtest errors behind it.
  return {
    language,
    title: words.title(forecast.seriesName),
    subtitle: words.subtitle(last.steps.length, stack, unit),
    madeBy: words.madeBy(formatDate(forecast.createdAt, language)),
    verdict: describeVerdict(last, language),
    tone: judgeTone(last.steps),
    warnings: last.warnings.map((warning) => describeWarning(warning, language)),
    frequency: forecast.frequency,
    seriesName: forecast.seriesName,
    actuals: markValues(forecast.actuals),
    fitted: first.fitted,
    sections: forecasts.map((one) => ({
      origin: one.origin,
      heading: words.section[one.origin],
      note: describeSection(one, words),
      warnings: one.warnings.map((warning) => describeWarning(warning, language)),
      steps: one.steps,
      metrics:
        one.metrics === null || one.baselineMetrics === null
          ? null
          : { network: one.metrics, baseline: one.baselineMetrics },
    })),
    epochs: run.epochs,
    lossAxis: words.lossAxis(words.networkFacts.loss[spec.loss.kind]),
    network: describeNetwork(spec, words.networkFacts, language),
    run: describeRun(run, language, words),
    data: describeData(dataset, forecast.seriesName, language, words),
    methodNotes: [
      words.recursion(forecastSteps(spec)),
      words.intervalNote[forecast.intervalKind],
      ...words.methodNotes,
    ],
    specJson: JSON.stringify(spec, null, 2),
  };
}

/** Forecasts of earlier versions have no marks. */
const markValues = ({ times, values, marks }: Forecast['actuals']): MarkedValues => ({
  times,
  values,
  marks: times.map((_, step) => markNames[marks[step] ?? 0] ?? 'observed'),
});

function describeSection(forecast: Forecast, words: ReportWords): string {
  const { origin, intervalKind, backtestOrigins, unscoredSteps } = forecast;
  const sentences = [words.sectionNote[origin], words.restsOn[intervalKind](backtestOrigins)];
  if (unscoredSteps > 0) sentences.push(words.data.unscored(unscoredSteps));
  return sentences.join(' ');
}

/** The verdict's colour, from the total backtest errors: the sentence says the same in words. */
function judgeTone(steps: readonly ForecastStep[]): ReportModel['tone'] {
  let network = 0;
  let baseline = 0;
  let lost = false;
  let measured = 0;
  for (const step of steps) {
    if (step.backtestError === null || step.backtestBaselineError === null) continue;
    measured += 1;
    network += step.backtestError;
    baseline += step.backtestBaselineError;
    lost ||= step.backtestError >= step.backtestBaselineError;
  }
  if (measured === 0) return 'unknown';
  if (network >= baseline) return 'bad';
  return lost ? 'mixed' : 'good';
}
