import { dataWordsEn } from './data-words-en';
import { networkWordsEn } from './network-words-en';
import type { ReportWords } from './report-words';

export const reportWordsEn: ReportWords = {
  title: (series) => `Forecast of ${series}`,
  subtitle: (horizonSteps, cell, unit) => `${horizonSteps} steps (${unit}) ahead, by ${cell}`,
  verdict: 'Verdict',
  warnings: 'Before you use it',
  noWarnings: 'The checks found nothing to warn of.',
  forecastAndActuals: 'Forecast and actual values',
  plotTail: (shown, length) => `The last ${shown} of ${length} values are drawn.`,
  plotDescription: (series) =>
    `Line plot of ${series}: actual values, fitted values, seasonal naive and the forecast with its intervals.`,
  actual: 'Actual',
  fitted: 'Fitted, one step ahead',
  forecast: 'Forecast',
  baseline: 'Seasonal naive',
  interval: (percent) => `${percent} % interval`,
  originLine: { 'test-part': 'test part', 'end-of-series': 'end of data' },
  reliability: 'Reliability',
  reliabilityOf: {
    trustworthy: 'trustworthy',
    doubtful: 'doubtful',
    'worse-than-baseline': 'no better than naive',
    unknown: 'not measured',
  },
  metrics: 'Errors on the test part',
  metricNote: {
    mae: 'mean absolute error, in units of the series',
    rmse: 'root mean squared error, in units of the series',
    smape: 'symmetric mean absolute percentage error, %',
    mase: 'mean absolute scaled error; below 1 beats one-season-ahead naive in sample',
  },
  metric: 'Metric',
  network: 'Network',
  change: 'Difference',
  lossCurve: 'Training',
  lossAxis: (loss) => `${loss} on scaled values, log scale`,
  epoch: 'epoch',
  trainLoss: 'Training loss',
  validationLoss: 'Validation loss',
  section: { 'test-part': 'Forecast of the test part', 'end-of-series': 'Forecast of the future' },
  sectionNote: {
    'test-part': 'Made before the test part, without looking at it.',
    'end-of-series': 'Made after the last value.',
  },
  restsOn: {
    conformal: (origins) =>
      `Intervals and reliability rest on ${origins} backtest origins that did not train the network.`,
    distribution: (origins) =>
      `Intervals are quantiles of paths drawn from the network’s own distribution; reliability rests on ${origins} backtest origins that did not train it.`,
  },
  step: 'Step',
  time: 'Time',
  error: 'Error',
  networkSection: 'Network',
  trainingSection: 'Run',
  dataSection: 'Data',
  specSection: 'Network spec',
  method: 'How to read this report',
  recursion: (blockSteps) =>
    blockSteps === 1
      ? 'The forecast is recursive: each step is fed with the predictions before it. Steps beyond the window rest on predictions alone.'
      : `The forecast comes ${blockSteps} steps at a time; each such block is fed with the predictions before it. Steps whose window holds no actual value rest on predictions alone.`,
  intervalNote: {
    conformal:
      'Intervals are split-conformal: the forecast ± a quantile of absolute errors made on data that did not train the network, each step by itself. They are missing where too few such errors exist (80 % needs 4, 95 % needs 19).',
    distribution:
      'Intervals are quantiles of many paths, each drawn step by step from the probabilities that the network gives. They say how sure the network is of itself, not how often it was right.',
  },
  methodNotes: [
    'Seasonal naive repeats the last season. A network that does not beat it is not worth its trouble.',
    'A step is trustworthy where the network errs at least a tenth less than seasonal naive in the backtest, doubtful where it errs less but by less than that, and not measured below 3 origins.',
    'Metrics follow the definitions of the M4 competition.',
  ],
  networkFacts: networkWordsEn,
  data: dataWordsEn,
  facts: {
    state: 'State',
    epochs: 'Epochs',
    batchSize: 'Batch size',
    engine: 'Engine',
    engineOf: { native: 'libtensorflow (native)', wasm: 'WebAssembly (fallback)' },
    lastTrainLoss: 'Last training loss',
    lastValidationLoss: 'Last validation loss',
    bestEpoch: 'Best epoch, forecast with',
    duration: 'Training time',
  },
  stateOf: {
    running: 'running',
    finished: 'finished',
    cancelled: 'cancelled',
    failed: 'failed',
    interrupted: 'interrupted',
  },
  frequencyUnit: {
    millisecond: 'millisecond',
    second: 'second',
    minute: 'minute',
    hour: 'hour',
    day: 'day',
    'business-day': 'business day',
    week: 'week',
    month: 'month',
    quarter: 'quarter',
    year: 'year',
    step: 'step',
  },
  every: (count, unit) => (count === 1 ? `every ${unit}` : `every ${count} ${unit}s`),
  madeBy: (date) => `Made with Gatecast on ${date}.`,
};
