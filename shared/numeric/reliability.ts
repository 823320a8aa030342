import type { Reliability } from '../domain/forecast';

/** Fewer errors than this say nothing about a step. */
const minimumOrigins = 3;

/** The network must err at least this share less than the baseline to be called trustworthy. */
const clearMargin = 0.1;

/**
 * How far one step can be trusted, from the mean absolute errors of network and baseline over the
 * backtest's origins: unknown below three origins, worse where the network errs as much as the
 * baseline or more, doubtful where it errs less but by less than a tenth, else trustworthy.
 */
export function judgeReliability(
  networkError: number | null,
  baselineError: number | null,
  origins: number,
): Reliability {
  if (networkError === null || baselineError === null || origins < minimumOrigins) return 'unknown';
  if (networkError >= baselineError) return 'worse-than-baseline';
  return networkError > baselineError * (1 - clearMargin) ? 'doubtful' : 'trustworthy';
}

/** Those steps that the backtest could judge. */
export const measuredSteps = <S extends { reliability: Reliability }>(steps: readonly S[]): S[] =>
  steps.filter((step) => step.reliability !== 'unknown');

/**
 * The step from which the network is no better than the baseline at any later measured step; null
 * where it wins the last one, or nothing was measured.
 */
export function lostForGoodFrom(
  steps: readonly { step: number; reliability: Reliability }[],
): number | null {
  const measured = measuredSteps(steps);
  const won = measured.map((step) => step.reliability !== 'worse-than-baseline');
  return measured[won.lastIndexOf(true) + 1]?.step ?? null;
}

/**
 * Origins that a backtest must rest on to speak for the series: ten, and one of each phase of its
 * season, or one lucky or unlucky stretch decides.
 */
export const enoughOrigins = (seasonSteps: number): number => Math.max(10, seasonSteps);
