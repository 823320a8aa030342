import { markOf } from '@shared/domain/dataset/dataset';
import type { ForecastStep, ForecastWarning } from '@shared/domain/forecast';
import type { EngineName } from '@shared/domain/run';
import { enoughOrigins, lostForGoodFrom, measuredSteps } from '@shared/numeric/reliability';

export interface WarningInputs {
  steps: readonly ForecastStep[];
  windowSteps: number;
  origins: number;
  seasonSteps: number;
  engine: EngineName | null;
  /** What became of each step of the series. */
  marks: Uint8Array;
  unscoredSteps: number;
  /** Covariates that are not known ahead. */
  heldCovariates: readonly string[];
  /** Of the data set's preparation: the run's, and the one of now. */
  revision: number;
  currentRevision: number;
}

/** What a reader must know before trusting the forecast. */
export function findWarnings(inputs: WarningInputs): ForecastWarning[] {
  const { steps, windowSteps, origins, seasonSteps, engine, marks, heldCovariates } = inputs;
  const { unscoredSteps, revision, currentRevision: current } = inputs;
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
  const imputed = countMarks(marks, markOf('imputed'));
  if (imputed > 0) warnings.push({ kind: 'imputed-values', count: imputed });
  const missing = countMarks(marks, markOf('missing'));
  if (missing > 0) warnings.push({ kind: 'missing-values', count: missing });
  if (unscoredSteps > 0) warnings.push({ kind: 'unscored-steps', count: unscoredSteps });
  if (heldCovariates.length > 0) {
    warnings.push({ kind: 'covariates-held', names: heldCovariates.join(', ') });
  }
  if (current > revision) warnings.push({ kind: 'newer-revision', revision, current });
  return warnings;
}

const countMarks = (marks: Uint8Array, mark: number): number =>
  marks.reduce((count, one) => count + (one === mark ? 1 : 0), 0);

/** Backtest MAE of the last measured step over the first's. */
function measureErrorGrowth(measured: readonly ForecastStep[]): number | null {
  const first = measured[0]?.backtestError ?? null;
  const last = measured[measured.length - 1]?.backtestError ?? null;
  return first === null || first === 0 || last === null ? null : last / first;
}
