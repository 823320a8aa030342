import { planStages } from '@shared/domain/network/plan-stages';
import type { Stage, StageOf } from '@shared/domain/network/stage';
import type { NetworkSpec } from '@shared/domain/network-spec';
import { expect } from 'vitest';
import type { RandomSource } from '../../main/trainer/data/random';
import { createStage } from '../../main/trainer/engine/create-stage';
import type { Kernels } from '../../main/trainer/engine/kernels';
import { Signal, type SignalShape } from '../../main/trainer/engine/signal';

export type PlainKind = Exclude<Stage['kind'], 'recurrent'>;

/** The spec's n-th stage of a kind. */
export function stageOf<Kind extends PlainKind>(
  spec: NetworkSpec,
  kind: Kind,
  at = 0,
): StageOf<Kind> {
  const stage = planStages(spec).stages.filter((candidate) => candidate.kind === kind)[at];
  if (stage === undefined) throw new Error(`The spec has no stage ${at} of kind ${kind}`);
  return stage as StageOf<PlainKind> as StageOf<Kind>;
}

export interface StagePass {
  batch: number;
  /** [inputSteps, batch, inputs]. */
  input: Float32Array;
  parameters?: Float32Array;
  /** Moving statistics; changed by a training pass. */
  state?: Float32Array | undefined;
  /** Draws masks in training; left out in inference. */
  random?: RandomSource | undefined;
  /** ∂L/∂output; the forward pass alone where it is left out. */
  upstream?: Float32Array | undefined;
}

export interface StageResult {
  shape: SignalShape;
  output: Float32Array;
  ofInput: Float32Array;
  ofParameters: Float32Array;
}

const NOTHING = new Float32Array(0);

/** One pass of a stage alone, forward and, with `upstream`, backward. */
export function passStage(
  kernels: Kernels,
  stage: Exclude<Stage, { kind: 'recurrent' }>,
  pass: StagePass,
): StageResult {
  const { batch, parameters = NOTHING, state = NOTHING, random = null, upstream } = pass;
  return kernels.scope(() => {
    const layer = createStage(kernels, stage);
    const input = Signal.ofValues(kernels, [stage.inputSteps, batch, stage.inputs], pass.input);
    const { output, backward } = layer.forward({ parameters, state }, input, { batch, random });
    const { shape } = output;
    const ofParameters = new Float32Array(stage.parameters.length).fill(Number.NaN);
    const ofInput =
      upstream === undefined
        ? null
        : backward(Signal.ofValues(kernels, shape, upstream), ofParameters, true);
    return { shape, output: output.values(), ofInput: ofInput?.values() ?? NOTHING, ofParameters };
  });
}

/**
 * Derivatives of L = Σ upstream ⊙ output by input and parameters against
 * (L(θ + h) − L(θ − h))/2h, in single precision.
 *
 * @param makeRandom gives each pass the same masks
 */
export function expectStageDerivatives(
  kernels: Kernels,
  stage: Exclude<Stage, { kind: 'recurrent' }>,
  pass: StagePass & { upstream: Float32Array },
  makeRandom?: () => RandomSource,
): void {
  const { upstream } = pass;
  const run = (withUpstream: boolean) =>
    passStage(kernels, stage, {
      ...pass,
      state: pass.state?.slice(),
      random: makeRandom?.(),
      upstream: withUpstream ? upstream : undefined,
    });
  const loss = () => run(false).output.reduce((sum, value, at) => sum + value * upstream[at]!, 0);
  const compare = (numbers: Float32Array, derived: Float32Array, name: string) => {
    expect(derived).toHaveLength(numbers.length);
    const step = 2 ** -6;
    for (let at = 0; at < numbers.length; at++) {
      const here = numbers[at]!;
      numbers[at] = here + step;
      const above = loss();
      numbers[at] = here - step;
      const difference = (above - loss()) / (2 * step);
      numbers[at] = here;
      const allowed = 1e-3 + 2e-3 * Math.abs(difference);
      expect(Math.abs(derived[at]! - difference), `${name} ${at}`).toBeLessThan(allowed);
    }
  };
  const { ofInput, ofParameters } = run(true);
  compare(pass.input, ofInput, 'input');
  compare(pass.parameters ?? NOTHING, ofParameters, 'parameter');
}
