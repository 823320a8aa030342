import { createRandom } from '../../main/trainer/data/random';
import type { DifferentiableNetwork } from '../../main/trainer/differentiable-network';
import { drawParameters } from './random-parameters';

/** What an engine gives in one training pass. */
export interface DerivedPass {
  outputs: Float32Array;
  gradients: Float32Array;
  /** Moving statistics afterwards. */
  statistics: Float32Array;
}

export interface EngineRun {
  inferred: Float32Array;
  derived: DerivedPass;
  /** From the states that another pass left; null where states are not carried. */
  continued: DerivedPass | null;
}

/**
 * An inference pass and a training pass over drawn windows with drawn numbers, the same for the same
 * seed whatever the engine; where states are carried, another of each, from the states of those.
 * ∂L/∂outputs is drawn too, and sums to about 1 in square whatever the shape.
 */
export function runEngine(
  network: DifferentiableNetwork,
  { batch, seed, carries }: { batch: number; seed: number; carries: boolean },
): EngineRun {
  const { plan } = network;
  const random = createRandom(seed);
  drawParameters(network.parameters, plan, random);
  const first = plan.stages[0]!;
  const drawWindows = () =>
    Float32Array.from(
      { length: batch * first.inputSteps * first.inputs },
      () => 3 * random.uniform() - 1.5,
    );
  const derive = (): DerivedPass => {
    let outputs = new Float32Array(0);
    const windows = drawWindows();
    // One generator draws the gradient and the masks: the engines must draw as many, in one order.
    network.derive(
      windows,
      (given) => {
        outputs = Float32Array.from(given);
        return Float32Array.from(given, () => random.normal() / Math.sqrt(given.length));
      },
      random,
    );
    return {
      outputs,
      gradients: network.gradients.slice(),
      statistics: network.parameters.slice(plan.trainableCount),
    };
  };
  network.carryStates(carries);
  const inferred = network.infer(drawWindows());
  const derived = derive();
  const continued = carries ? derive() : null;
  return { inferred, derived, continued };
}

/** The worst |actual − expected| / (relative·|expected| + absolute): at most 1 where all agree. */
export function disagreement(
  actual: Float32Array,
  expected: Float32Array,
  relative: number,
  absolute: number,
): number {
  if (actual.length !== expected.length) return Number.POSITIVE_INFINITY;
  let worst = 0;
  actual.forEach((value, index) => {
    const wanted = expected[index]!;
    const ratio = Math.abs(value - wanted) / (relative * Math.abs(wanted) + absolute);
    if (!(ratio <= worst)) worst = ratio;
  });
  return worst;
}
