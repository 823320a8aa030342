import { forecastSteps } from './layer-shapes';
import type { NetworkSpec } from './spec-parts';

export type WindowSplitSpec = Pick<
  NetworkSpec,
  'windowSteps' | 'sequence' | 'outputSteps' | 'split'
>;

export interface WindowSplit {
  /** Steps that a window predicts beyond its origin: so many windows does each border cost. */
  reach: number;
  /** 0 or less where the series is too short for one. */
  train: number;
  validation: number;
}

/**
 * How many windows of a series train and validate. One that would reach into the next part is in
 * neither: it would tell the training of values that judge it.
 *
 * @param length values in the series
 */
export function splitWindows(length: number, spec: WindowSplitSpec): WindowSplit {
  const { testSteps, validationShare } = spec.split;
  const reach = forecastSteps(spec) - 1;
  const origins = length - testSteps - spec.windowSteps;
  const shared = origins - 2 * reach;
  const validation = Math.max(Math.min(Math.round(shared * validationShare), shared - 1), 0);
  const borders = validation === 0 ? reach : 2 * reach;
  return { reach, train: origins - borders - validation, validation };
}
