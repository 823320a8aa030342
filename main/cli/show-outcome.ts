import type { Forecast } from '@shared/domain/forecast';
import type { Language } from '@shared/domain/project';
import { describeVerdict, describeWarning } from '@shared/text';
import { cliWords } from './cli-words';
import type { ForecastOutcome } from './run-forecast';

/** What a person wants to know, in a few lines. */
export function showOutcome(outcome: ForecastOutcome, language: Language): string {
  const words = cliWords[language];
  const judged = [outcome.forecast, outcome.companion].find((one) => one?.metrics);
  const lines: string[] = [];
  if (judged?.metrics && judged.baselineMetrics) {
    lines.push(
      words.testPart,
      `  ${words.network}: ${showMetrics(judged.metrics)}`,
      `  ${words.baseline}: ${showMetrics(judged.baselineMetrics)}`,
    );
  }
  const told = latest(outcome);
  lines.push(describeVerdict(told, language));
  lines.push(...told.warnings.map((warning) => `! ${describeWarning(warning, language)}`));
  lines.push(...outcome.paths);
  return `${lines.join('\n')}\n`;
}

/** For programs: everything above, with the numbers of both forecasts. */
export function showOutcomeJson(outcome: ForecastOutcome, language: Language): string {
  const { spec, forecast, companion, paths } = outcome;
  const brief = (one: Forecast | null) =>
    one && {
      origin: one.origin,
      steps: one.steps,
      metrics: one.metrics,
      baselineMetrics: one.baselineMetrics,
      backtestOrigins: one.backtestOrigins,
      warnings: one.warnings,
    };
  const verdict = describeVerdict(latest(outcome), language);
  const document = {
    series: forecast.seriesName,
    verdict,
    forecast: brief(forecast),
    companion: brief(companion),
    spec,
    paths,
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** The later origin has more backtest errors behind its verdict; the report tells the same one. */
function latest({ forecast, companion }: ForecastOutcome): Forecast {
  return companion !== null && companion.originTime > forecast.originTime ? companion : forecast;
}

function showMetrics(metrics: NonNullable<Forecast['metrics']>): string {
  const show = (value: number | null) => (value === null ? '–' : value.toPrecision(4));
  return `MAE ${show(metrics.mae)} · RMSE ${show(metrics.rmse)} · sMAPE ${show(metrics.smape)} % · MASE ${show(metrics.mase)}`;
}
