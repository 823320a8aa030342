import { assertNever } from '../domain/assert-never';
import type { ForecastWarning } from '../domain/forecast';
import type { Language } from '../domain/project';

/** One sentence a warning, in the person's language. */
export function describeWarning(warning: ForecastWarning, language: Language): string {
  const tr = language === 'tr';
  switch (warning.kind) {
    case 'horizon-exceeds-window': {
      const { horizonSteps, windowSteps, errorGrowth, measuredStep } = warning;
      const growth =
        errorGrowth === null
          ? tr
            ? 'Hatanın ne kadar büyüdüğü ölçülemedi.'
            : 'How far the error grows could not be measured.'
          : tr
            ? `Geriye dönük sınamada ${measuredStep}. adımın hatası ilk adımınkinin ${errorGrowth.toFixed(1)} katı.`
            : `In the backtest the error of step ${measuredStep} is ${errorGrowth.toFixed(1)} times that of the first.`;
      return tr
        ? `Ufuk (${horizonSteps} adım) pencereden (${windowSteps} adım) uzun: son adımlar yalnızca tahminlere dayanır. ${growth}`
        : `The horizon (${horizonSteps} steps) exceeds the window (${windowSteps} steps): the last steps rest on predictions alone. ${growth}`;
    }
    case 'worse-than-baseline':
      return tr
        ? `Geriye dönük sınamada ${warning.fromStep}. adımdan ölçülen son adıma (${warning.measuredStep}) kadar ağ, mevsimsel naif tahminden daha iyi değil.`
        : `In the backtest the network is no better than seasonal naive from step ${warning.fromStep} to ${warning.measuredStep}, the last one measured.`;
    case 'few-origins':
      return tr
        ? `Geriye dönük sınama yalnızca ${warning.origins} başlangıç noktasına dayanıyor; güvenilirlik kaba bir tahmindir.`
        : `The backtest rests on ${warning.origins} origins only; reliability is a rough estimate.`;
    case 'slow-engine':
      return tr
        ? 'Yerel çalışma zamanı olmadan, yedek motorla hesaplandı.'
        : 'Computed on the fallback engine, without the native runtime.';
    case 'imputed-values':
      return tr
        ? `Dosyada olmayan ${warning.count} değer hazırlıkta dolduruldu.`
        : `${warning.count} values that the file did not have were filled in preparation.`;
    case 'missing-values':
      return tr
        ? `Serinin ${warning.count} adımında değer eksik: bu adımları gören pencereler eğitime katılmadı.`
        : `${warning.count} steps of the series have no value: windows that see them were left out of training.`;
    case 'unscored-steps':
      return tr
        ? `Tahminin ${warning.count} adımında dosyadan gelen bir gerçek değer yok: hatalar bu adımları saymaz.`
        : `${warning.count} steps of the forecast have no actual value from the file: the errors leave them out.`;
    case 'covariates-held':
      return tr
        ? `Önceden bilinmeyen girdiler tahmin boyunca son değerlerinde kalır: ${warning.names}.`
        : `Inputs that are not known ahead stay at their last value throughout the forecast: ${warning.names}.`;
    case 'newer-revision':
      return tr
        ? `Veri seti eğitimden sonra yeniden hazırlandı: ağ ${warning.revision}. düzenlemeyle eğitildi ve ondan tahmin yapar, güncel olan ${warning.current}.`
        : `The data set was prepared anew after the training: the network was trained on revision ${warning.revision} and forecasts from it; the current one is ${warning.current}.`;
    default:
      return assertNever(warning);
  }
}
