import type { NetworkSpec } from '@shared/domain/network-spec';
import { expect } from 'vitest';
import { type DerivedPass, disagreement, type EngineRun } from './run-engine';

/** Distance of 1 to the next number of single precision. */
const ROUNDING = 2 ** -23;

/**
 * Beside 1e-4 of itself, a derivative may be off by the last bit of the whole gradient's norm: many
 * are sums of terms of that size that cancel, and the engines add in another order. Where batch
 * normalization divides by a deviation, those terms are up to 1/√ε larger before they cancel: a bias
 * in front of it has the derivative 0, of which single precision leaves that much.
 */
function gradientFloor({ layers }: Pick<NetworkSpec, 'layers'>, gradients: Float32Array): number {
  const epsilons = layers.flatMap((layer) =>
    'normalization' in layer && layer.normalization !== null ? [layer.normalization.epsilon] : [],
  );
  const norm = Math.max(1, Math.sqrt(gradients.reduce((sum, value) => sum + value * value, 0)));
  return (ROUNDING * norm) / Math.sqrt(Math.min(1, ...epsilons));
}

/** Outputs and statistics within 1e-5, every derivative within 1e-4 of itself. */
export function expectAgreement(
  actual: EngineRun,
  expected: EngineRun,
  spec: Pick<NetworkSpec, 'layers'>,
): void {
  const within = (what: string, worst: number) => expect(worst, what).toBeLessThanOrEqual(1);
  within('inference', disagreement(actual.inferred, expected.inferred, 1e-5, 1e-5));
  const expectPass = (name: string, pass: DerivedPass, wanted: DerivedPass) => {
    within(`${name}: outputs`, disagreement(pass.outputs, wanted.outputs, 1e-5, 1e-5));
    const floor = gradientFloor(spec, wanted.gradients);
    within(`${name}: gradients`, disagreement(pass.gradients, wanted.gradients, 1e-4, floor));
    within(`${name}: statistics`, disagreement(pass.statistics, wanted.statistics, 1e-5, 1e-6));
  };
  expectPass('training', actual.derived, expected.derived);
  if (expected.continued === null) return;
  if (actual.continued === null) throw new Error('Only one engine went on from its states');
  expectPass('with carried states', actual.continued, expected.continued);
}
