import type { ForecastMetrics } from '@shared/domain/forecast';
import type { Fact } from './describe-facts';
import { createNumberFormat, formatNumber, formatTime } from './format-value';
import { reliabilityDot } from './html-legend';
import { type Markup, markup } from './markup';
import type { ForecastSection, ReportModel } from './report-model';
import type { ReportWords } from './words/report-words';

const metricNames = ['mae', 'rmse', 'smape', 'mase'] as const;
export const metricLabels: Record<keyof ForecastMetrics, string> = {
  mae: 'MAE',
  rmse: 'RMSE',
  smape: 'sMAPE',
  mase: 'MASE',
};

/** The network's errors beside seasonal naive's. */
export function writeMetricsTable(
  metrics: NonNullable<ForecastSection['metrics']>,
  model: ReportModel,
  words: ReportWords,
): Markup {
  const show = (value: number | null) =>
    value === null ? '–' : formatNumber(value, model.language);
  const rows = metricNames.map((name) => {
    const network = metrics.network[name];
    const baseline = metrics.baseline[name];
    const change =
      network === null || !baseline ? '–' : formatChange(network / baseline - 1, model.language);
    return markup`<tr><td class="text wrap">${metricLabels[name]} <span class="note">${words.metricNote[name]}</span></td><td>${show(network)}</td><td>${show(baseline)}</td><td>${change}</td></tr>`;
  });
  return markup`<div class="scroll"><table><thead><tr><th class="text">${words.metric}</th><th>${words.network}</th><th>${words.baseline}</th><th>${words.change}</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}

function formatChange(share: number, language: ReportModel['language']): string {
  return new Intl.NumberFormat(language, {
    style: 'percent',
    signDisplay: 'exceptZero',
    maximumFractionDigits: 1,
  }).format(share);
}

/** One row a step. Actual values and errors only where some are known, marks where some are not observed. */
export function writeStepTable(
  section: ForecastSection,
  model: ReportModel,
  words: ReportWords,
): Markup {
  const { steps } = section;
  const show = createNumberFormat(
    steps.flatMap((step) => [step.value, step.baseline, step.upper95 ?? 0]),
    model.language,
  );
  const known = steps.some((step) => step.actual !== null);
  const marked = hasMarks(steps);
  const interval = (lower: number | null, upper: number | null) =>
    lower === null || upper === null ? '–' : `${show(lower)} … ${show(upper)}`;
  const rows = steps.map((step) => {
    const judged = known
      ? markup`<td>${show(step.actual)}</td><td>${show(step.actual === null ? null : step.value - step.actual)}</td>`
      : null;
    const mark = marked
      ? markup`<td class="text">${step.actualMark === null ? '–' : words.data.markOf[step.actualMark]}</td>`
      : null;
    return markup`<tr><td>${step.step}</td><td class="text">${formatTime(step.time, model.frequency, model.language)}</td><td><b>${show(step.value)}</b></td><td>${interval(step.lower80, step.upper80)}</td><td>${interval(step.lower95, step.upper95)}</td><td>${show(step.baseline)}</td>${judged}${mark}<td class="text">${reliabilityDot(step.reliability)}${words.reliabilityOf[step.reliability]}</td></tr>`;
  });
  const judgedHead = known ? markup`<th>${words.actual}</th><th>${words.error}</th>` : null;
  const markHead = marked ? markup`<th class="text">${words.data.mark}</th>` : null;
  return markup`<div class="scroll"><table><thead><tr><th>${words.step}</th><th class="text">${words.time}</th><th>${words.forecast}</th><th>${words.interval(80)}</th><th>${words.interval(95)}</th><th>${words.baseline}</th>${judgedHead}${markHead}<th class="text">${words.reliability}</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}

/** Whether an actual value is anything but observed. */
const hasMarks = (steps: ForecastSection['steps']): boolean =>
  steps.some(({ actualMark }) => actualMark !== null && actualMark !== 'observed');

export function writeFacts(heading: string, facts: readonly Fact[]): Markup {
  return markup`<section><h3>${heading}</h3><table><tbody>${facts.map((fact) => markup`<tr><td>${fact.label}</td><td>${fact.value}</td></tr>`)}</tbody></table></section>`;
}
