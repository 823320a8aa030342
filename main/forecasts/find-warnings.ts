import type { ForecastStep, ForecastWarning } from '@shared/domain/forecast';
import type { EngineName } from '@shared/domain/run';
import { enoughOrigins, lostForGoodFrom, measuredSteps } from '@shared/numeric/reliability';

export interface WarningInputs {
  steps: readonly ForecastStep[];
  windowSteps: number;
  origins: number;
  seasonSteps: number;
  engine: EngineName | null;
  imputedCount: number;
}

/** What a reader must know before trusting the forecast. */
export function findWarnings(inputs: WarningInputs): ForecastWarning[] {
  const { steps, windowSteps, origins, seasonSteps, engine, imputedCount } = inputs;
  const warnings: ForecastWarning[] = [];
  const measured = measuredSteps(steps);
  const measuredStep = measured[measured.length - 1]?.step ?? null;
  if (steps.length > windowSteps) {
    warnings.push({
      kind: 'horizon-exceeds-window',
      horizonSteps: steps.length,
      windowSteps,
      errorGrowth: measureErrorGrowth(measured),
      measuredStep,
    });
  }
  const fromStep = lostForGoodFrom(steps);
  if (fromStep !== null && measuredStep !== null) {
    warnings.push({ kind: 'worse-than-baseline', fromStep, measuredStep });
  }
  if (origins < enoughOrigins(seasonSteps)) warnings.push({ kind: 'few-origins', origins });
  if (engine === 'wasm') warnings.push({ kind: 'slow-engine' });
  if (imputedCount > 0) warnings.push({ kind: 'imputed-values', count: imputedCount });
  return warnings;
}

/** Backtest MAE of the last measured step over the first's. */
function measureErrorGrowth(measured: readonly ForecastStep[]): number | null {
  const first = measured[0]?.backtestError ?? null;
  const last = measured[measured.length - 1]?.backtestError ?? null;
  return first === null || first === 0 || last === null ? null : last / first;
}
