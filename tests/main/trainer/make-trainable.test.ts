import { planStages } from '@shared/domain/network/plan-stages';
import type { NetworkSpec } from '@shared/domain/network-spec';
import { describe, expect, test } from 'vitest';
import { createRandom } from '../../../main/trainer/data/random';
import type { DifferentiableNetwork } from '../../../main/trainer/differentiable-network';
import { makeTrainable } from '../../../main/trainer/make-trainable';
import { makeSpec } from '../../helpers/trainer-specs';

const random = createRandom(1);
const layers = [{ kind: 'lstm' as const, units: 1 }];

/** Outputs as given, gradients that are all 1 or what the loss says. */
function fakeModel(spec: NetworkSpec, outputs: number[], gradient = 1) {
  const plan = planStages(spec);
  const asked: Float32Array[] = [];
  const model: DifferentiableNetwork = {
    plan,
    parameters: new Float32Array(plan.parameterCount),
    gradients: new Float32Array(plan.trainableCount),
    derive(_windows, deriveLoss) {
      asked.push(deriveLoss(Float32Array.from(outputs)));
      model.gradients.fill(gradient);
    },
    infer: () => Float32Array.from(outputs),
    carryStates() {},
    resetStates() {},
    dispose() {},
  };
  return { model, asked };
}

describe('predictions', () => {
  test('many-to-many: the last step alone', () => {
    const spec = makeSpec({ windowSteps: 2, sequence: 'many-to-many', layers });
    // [step][window]
    const { model } = fakeModel(spec, [1, 2, 3, 4]);
    const network = makeTrainable(model, spec);
    expect(network.forecastSteps).toBe(1);
    expect([...network.predict(new Float32Array(4))]).toEqual([3, 4]);
    const batch = {
      windows: new Float32Array(4),
      targets: Float32Array.of(9, 3, 9, 6),
      weights: null,
    };
    // (3 − 3)² and (4 − 6)²; the first step's targets may have trained it.
    expect(network.evaluate(batch)).toBe((0 + 4) / 2);
    expect(network.trainBatch(batch, 0.1, random).loss).toBe((64 + 49 + 0 + 4) / 4);
  });

  test('one-to-many: every step, row by row', () => {
    const spec = makeSpec({ windowSteps: 2, sequence: 'one-to-many', outputSteps: 3, layers });
    const { model } = fakeModel(spec, [1, 10, 2, 20, 3, 30]);
    const network = makeTrainable(model, spec);
    expect(network.forecastSteps).toBe(3);
    expect([...network.predict(new Float32Array(4))]).toEqual([1, 2, 3, 10, 20, 30]);
    expect(network.predictDistribution(new Float32Array(4))).toBeNull();
  });

  test('softmax: the expected value, and the whole distribution', () => {
    const spec = makeSpec({
      windowSteps: 2,
      sequence: 'one-to-many',
      outputSteps: 2,
      layers,
      output: { kind: 'softmax', bins: 2 },
      loss: { kind: 'cross-entropy' },
    });
    const third = Math.log(3);
    const { model } = fakeModel(spec, [0, third, third, 0]);
    const network = makeTrainable(model, spec, { lowest: -1, highest: 3 });
    const [first, second] = network.predict(new Float32Array(2));
    expect(first).toBeCloseTo(-1 * 0.25 + 3 * 0.75, 5);
    expect(second).toBeCloseTo(-1 * 0.75 + 3 * 0.25, 5);
    const distribution = network.predictDistribution(new Float32Array(2));
    expect(distribution?.values).toEqual(Float32Array.of(-1, 3));
    [0.25, 0.75, 0.75, 0.25].forEach((probability, at) => {
      expect(distribution?.probabilities[at]).toBeCloseTo(probability, 6);
    });
    expect(() => makeTrainable(model, spec)).toThrow('needs the range');
  });
});

describe('an update', () => {
  const spec = makeSpec({ layers, optimizer: { kind: 'sgd', learningRate: 9 } });
  const batch = {
    windows: new Float32Array(4),
    targets: Float32Array.of(3),
    weights: Float32Array.of(2),
  };

  test('derives the weighted loss, clips, and goes at the rate that it is given', () => {
    const { model, asked } = fakeModel(spec, [1]);
    const network = makeTrainable(model, spec);
    const { loss, gradient, layers: norms } = network.trainBatch(batch, 0.5, random);
    expect(loss).toBe(2 * 4);
    expect([...asked[0]!]).toEqual([2 * 2 * -2]);
    const count = network.trainableCount;
    expect(gradient).toEqual({ before: Math.sqrt(count), after: 1 });
    expect(norms[1]!.before).toBeCloseTo(Math.sqrt(2), 12);
    expect(network.parameters[0]).toBeCloseTo(-0.5 / Math.sqrt(count), 6);
    expect(network.optimizer.steps).toBe(1);
  });

  test.each([
    [[Number.NaN], 1],
    [[1], Number.NaN],
    [[1], Number.POSITIVE_INFINITY],
  ])('outputs %j and gradients %d leave the weights alone', (outputs, gradient) => {
    const { model } = fakeModel(spec, outputs, gradient);
    const network = makeTrainable(model, spec);
    network.parameters.fill(7);
    const result = network.trainBatch(batch, 0.5, random);
    expect(Number.isFinite(result.loss) && Number.isFinite(result.gradient.before)).toBe(false);
    expect(new Set(network.parameters)).toEqual(new Set([7]));
    expect(network.optimizer.steps).toBe(0);
  });
});
