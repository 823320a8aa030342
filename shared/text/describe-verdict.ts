import type { Forecast, ForecastStep } from '../domain/forecast';
import type { Language } from '../domain/project';
import { enoughOrigins, lostForGoodFrom, measuredSteps } from '../numeric/reliability';

type Judged = Pick<
  Forecast,
  'steps' | 'metrics' | 'baselineMetrics' | 'backtestOrigins' | 'seasonSteps'
>;

/**
 * How far the forecast can be trusted, in a sentence from the backtest's errors by step; where the
 * actual values have come, a second one says how it did against them.
 */
export function describeVerdict(forecast: Judged, language: Language): string {
  return [describeBacktest(forecast, language), describeOutcome(forecast, language)]
    .filter((sentence) => sentence !== null)
    .join(' ');
}

function describeOutcome({ metrics, baselineMetrics }: Judged, language: Language): string | null {
  if (metrics === null || baselineMetrics === null) return null;
  const format = new Intl.NumberFormat(language, { maximumSignificantDigits: 4 });
  const [network, baseline] = [format.format(metrics.mae), format.format(baselineMetrics.mae)];
  return language === 'tr'
    ? `Ayrılan bölümde ortalama mutlak hatası ${network}, mevsimsel naifinki ${baseline}.`
    : `Against the held-out part its mean absolute error is ${network}, seasonal naive's ${baseline}.`;
}

function describeBacktest(forecast: Judged, language: Language): string {
  const { steps, backtestOrigins, seasonSteps } = forecast;
  const tr = language === 'tr';
  const few = backtestOrigins < enoughOrigins(seasonSteps);
  const backtest = tr
    ? `${few ? `Yalnızca ${backtestOrigins} başlangıç noktalı` : 'Geriye dönük'} sınamada`
    : `In ${few ? `a backtest of only ${backtestOrigins} origins` : 'the backtest'}`;
  const measured = measuredSteps(steps);
  const last = measured[measured.length - 1]?.step;
  if (last === undefined) {
    return tr
      ? 'Eğitim dışında yeterli veri kalmadığından güvenilirlik ölçülemedi.'
      : 'Reliability could not be measured: too few steps were kept out of training.';
  }
  const lost = measured.filter((step) => step.reliability === 'worse-than-baseline');
  const gain = errorSavedPercent(measured);
  if (lost.length === measured.length || gain <= 0) {
    return tr
      ? `${backtest} ağ, mevsimsel naif tahmini geçemedi (toplam hata farkı %${-gain}): naif tahmini kullanın.`
      : `${backtest} the network does not beat seasonal naive (error in all: ${signed(-gain)} %): prefer the baseline.`;
  }
  if (lost.length === 0) {
    return tr
      ? `${backtest} ağ, ${last}. adıma kadar her adımda mevsimsel naiften iyi; toplamda %${gain} daha az hata.`
      : `${backtest} the network beats seasonal naive at every step up to ${last}, with ${gain} % less error in all.`;
  }
  const from = lostForGoodFrom(steps);
  if (from === lost[0]?.step) {
    return tr
      ? `${backtest} ağ, ${from - 1}. adıma kadar mevsimsel naiften iyi; ötesinde naif tahmini kullanın.`
      : `${backtest} the network beats seasonal naive up to step ${from - 1}; use the baseline beyond.`;
  }
  const won = measured.length - lost.length;
  const where = spans(lost.map((step) => step.step));
  return tr
    ? `${backtest} ağ, ölçülen ${measured.length} adımın ${won} tanesinde mevsimsel naiften iyi, toplamda %${gain} daha az hata; şu adımlarda değil: ${where}.`
    : `${backtest} the network beats seasonal naive at ${won} of ${measured.length} steps, with ${gain} % less error in all; it does not at ${where}.`;
}

function errorSavedPercent(measured: readonly ForecastStep[]): number {
  let network = 0;
  let baseline = 0;
  for (const step of measured) {
    network += step.backtestError ?? 0;
    baseline += step.backtestBaselineError ?? 0;
  }
  return baseline === 0 ? 0 : Math.round(100 * (1 - network / baseline));
}

const signed = (value: number) => (value < 0 ? String(value) : `+${value}`);

/** 3, 4, 5, 9 → '3–5, 9' */
function spans(steps: readonly number[]): string {
  const found: [number, number][] = [];
  for (const step of steps) {
    const open = found[found.length - 1];
    if (open !== undefined && open[1] === step - 1) open[1] = step;
    else found.push([step, step]);
  }
  return found.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}
