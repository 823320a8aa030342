import type { Forecast } from '../domain/forecast';
import type { Language } from '../domain/project';

/** How far the forecast can be trusted, in one sentence, from the backtest's errors by step. */
export function describeVerdict(
  forecast: Pick<Forecast, 'steps' | 'backtestOrigins'>,
  language: Language,
): string {
  const tr = language === 'tr';
  const measured = forecast.steps.flatMap((step) =>
    step.backtestError === null || step.backtestBaselineError === null
      ? []
      : [{ step: step.step, network: step.backtestError, baseline: step.backtestBaselineError }],
  );
  if (measured.length === 0) {
    return tr
      ? 'Eğitim dışında yeterli veri kalmadığından güvenilirlik ölçülemedi.'
      : 'Reliability could not be measured: too few steps were kept out of training.';
  }
  const sum = (pick: (row: (typeof measured)[number]) => number) =>
    measured.reduce((total, row) => total + pick(row), 0);
  const network = sum((row) => row.network);
  const baseline = sum((row) => row.baseline);
  const lost = measured.find((row) => row.network >= row.baseline)?.step ?? null;
  const last = measured[measured.length - 1]!.step;
  const gain = baseline === 0 ? 0 : Math.round(100 * (1 - network / baseline));
  if (lost === measured[0]!.step || gain <= 0) {
    return tr
      ? `Geriye dönük sınamada ağ, mevsimsel naif tahmini geçemedi (hata farkı %${-gain}): naif tahmini kullanın.`
      : `In the backtest the network does not beat seasonal naive (its error is ${-gain} % higher in all): prefer the baseline.`;
  }
  if (lost === null) {
    return tr
      ? `Geriye dönük sınamada ağ, ${last}. adıma kadar her adımda mevsimsel naiften iyi; toplamda %${gain} daha az hata.`
      : `In the backtest the network beats seasonal naive at every step up to ${last}, with ${gain} % less error in all.`;
  }
  return tr
    ? `Geriye dönük sınamada ağ, ${lost - 1}. adıma kadar mevsimsel naiften iyi; ötesinde naif tahmini kullanın.`
    : `In the backtest the network beats seasonal naive up to step ${lost - 1}; use the baseline beyond.`;
}
