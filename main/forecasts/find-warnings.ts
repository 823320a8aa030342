import type { ForecastStep, ForecastWarning } from '@shared/domain/forecast';
import type { EngineName } from '@shared/domain/run';
import { enoughOrigins, lostForGoodFrom } from '@shared/numeric/reliability';

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
  if (steps.length > windowSteps) {
    warnings.push({
      kind: 'horizon-exceeds-window',
      horizonSteps: steps.length,
      windowSteps,
      errorGrowth: measureErrorGrowth(steps),
    });
  }
  const fromStep = lostForGoodFrom(steps);
  if (fromStep !== null) warnings.push({ kind: 'worse-than-baseline', fromStep });
  if (origins < enoughOrigins(seasonSteps)) warnings.push({ kind: 'few-origins', origins });
  if (engine === 'wasm') warnings.push({ kind: 'slow-engine' });
  if (imputedCount > 0) warnings.push({ kind: 'imputed-values', count: imputedCount });
  return warnings;
}

/** Backtest MAE of the last step over the first's, where both rest on enough origins. */
function measureErrorGrowth(steps: readonly ForecastStep[]): number | null {
  const first = steps[0];
  const last = steps[steps.length - 1];
  if (first === undefined || last === undefined) return null;
  if (first.reliability === 'unknown' || last.reliability === 'unknown') return null;
  if (!first.backtestError || last.backtestError === null) return null;
  return last.backtestError / first.backtestError;
}
