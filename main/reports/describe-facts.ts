import type { DatasetSummary } from '@shared/domain/dataset';
import type { LayerSpec, NetworkSpec } from '@shared/domain/network-spec';
import type { Language } from '@shared/domain/project';
import type { Run } from '@shared/domain/run';
import { nameCell } from './cell-name';
import { formatCount, formatDate, formatNumber, formatTime } from './format-value';
import type { ReportWords } from './words/report-words';

export interface Fact {
  label: string;
  value: string;
}

export function describeNetwork(spec: NetworkSpec, words: ReportWords): Fact[] {
  const { facts } = words;
  const { clipping, optimizer, split } = spec;
  return [
    { label: facts.window, value: `${spec.windowSteps} ${facts.steps}` },
    {
      label: facts.layers,
      value: spec.layers.map((layer) => `${nameCell(layer.kind)} ${layer.units}`).join(' → '),
    },
    { label: facts.activations, value: spec.layers.map(describeGates).join(' → ') },
    { label: facts.optimizer, value: `Adam, ${optimizer.learningRate}` },
    {
      label: facts.clipping,
      value: clipping.kind === 'off' ? facts.clippingOff : `‖g‖ ≤ ${clipping.maxNorm}`,
    },
    {
      label: facts.split,
      value: facts.splitValue(split.testSteps, Math.round(100 * split.validationShare)),
    },
    { label: facts.seed, value: String(spec.seed) },
  ];
}

function describeGates(layer: LayerSpec): string {
  if (layer.kind === 'simple-rnn') return `${layer.activation}, b = ${layer.bias}`;
  const gates = Object.entries(layer.gates).map(
    ([gate, { activation, bias }]) => `${gate} ${activation}, b = ${bias}`,
  );
  if (layer.kind === 'lstm') gates.push(`h = o ⊙ ${layer.outputActivation}(c)`);
  return gates.join('; ');
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
