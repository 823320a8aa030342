import { planStages } from '@shared/domain/network/plan-stages';
import { type OptimizerSpec, optimizerSchema } from '@shared/domain/network-spec';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { createOptimizer } from '../../../main/trainer/optimizer/create-optimizer';
import { makeSpec } from '../../helpers/trainer-specs';

/** Two numbers: a dense output's weight and its bias. */
const plan = planStages(
  makeSpec({ windowSteps: 1, sequence: 'one-to-one', layers: [{ kind: 'dropout', rate: 0 }] }),
);
const optimizer = (spec: z.input<typeof optimizerSchema>) =>
  createOptimizer(optimizerSchema.parse(spec), plan);

/** Weights after updates by these gradients of the weight; the bias' are 0. */
function follow(spec: z.input<typeof optimizerSchema>, gradients: number[], rate = 0.1) {
  const { update, state } = optimizer(spec);
  const parameters = Float32Array.of(1, 1);
  const weights = gradients.map((gradient) => {
    update(parameters, Float32Array.of(gradient, 0), rate, 1);
    return parameters[0]!;
  });
  expect(parameters[1]).toBe(1);
  expect(state.steps).toBe(gradients.length);
  return weights;
}

test('Adam follows Kingma and Ba over two steps', () => {
  const [one, two] = follow({ kind: 'adam' }, [2, -1]);
  // m = 0.1·2, v = 0.001·4; both corrections undo the decay, so the step is α·2/√4 = α.
  expect(one).toBeCloseTo(1 - 0.1, 5);
  const first = (0.9 * 0.2 + 0.1 * -1) / (1 - 0.9 ** 2);
  const second = (0.999 * 0.004 + 0.001 * 1) / (1 - 0.999 ** 2);
  expect(two).toBeCloseTo(0.9 - (0.1 * first) / Math.sqrt(second), 5);
});

test('gradient descent follows the gradient', () => {
  expect(follow({ kind: 'sgd' }, [2, -1])[1]).toBeCloseTo(1 - 0.2 + 0.1, 6);
});

test('momentum keeps a share of the last step, Nesterov looks it ahead', () => {
  const spec = { kind: 'sgd', momentum: 0.5 } as const;
  // v = −0.2, then 0.5·−0.2 + 0.1 = 0.
  const plain = follow(spec, [2, -1]);
  expect(plain[0]).toBeCloseTo(0.8, 6);
  expect(plain[1]).toBeCloseTo(0.8, 6);
  // θ + μ·v − α·g: 1 + 0.5·−0.2 − 0.2 = 0.7, then 0.7 + 0.5·0 + 0.1.
  const ahead = follow({ ...spec, nesterov: true }, [2, -1]);
  expect(ahead[0]).toBeCloseTo(0.7, 6);
  expect(ahead[1]).toBeCloseTo(0.8, 6);
});

test('RMSprop divides by the root of the mean square', () => {
  const [one, two] = follow({ kind: 'rmsprop', momentum: 0.5 }, [2, -1]);
  const firstStep = (0.1 * 2) / Math.sqrt(0.1 * 4);
  expect(one).toBeCloseTo(1 - firstStep, 5);
  const secondStep = 0.5 * firstStep - 0.1 / Math.sqrt(0.9 * 0.4 + 0.1 * 1);
  expect(two).toBeCloseTo(1 - firstStep - secondStep, 5);
});

describe('AdamW', () => {
  test('is Adam behind a decay that the moments do not see', () => {
    const spec = { kind: 'adamw', weightDecay: 0.5 } as const;
    // (1 − 0.1·0.5)·1 − 0.1, and the bias, whose gradient is 0, stays where it is.
    expect(follow(spec, [2])[0]).toBeCloseTo(0.95 - 0.1, 5);
  });

  test('decays weight matrices alone', () => {
    const spec = makeSpec({
      layers: [
        { kind: 'conv1d', filters: 2, kernelSteps: 2, normalization: {} },
        {
          kind: 'lstm',
          units: 2,
          peepholes: true,
          bidirectional: {},
          normalization: { placement: 'before' },
        },
        { kind: 'gru', units: 2, resetAfter: true },
      ],
    });
    const own = planStages(spec);
    const decays = optimizerSchema.parse({ kind: 'adamw', weightDecay: 1 }) as OptimizerSpec;
    const parameters = new Float32Array(own.parameterCount).fill(1);
    const gradients = new Float32Array(own.trainableCount);
    createOptimizer(decays, own).update(parameters, gradients, 0.5, 1);
    for (const {
      parameters: { offset },
      tensors,
    } of own.stages) {
      for (const tensor of tensors) {
        const start = offset + tensor.offset;
        const values = new Set(parameters.subarray(start, start + tensor.size));
        const isMatrix = tensor.name.endsWith('kernel');
        expect(Array.from(values), tensor.name).toEqual([isMatrix ? 0.5 : 1]);
      }
    }
    // Moving statistics are no weights.
    expect(new Set(parameters.subarray(own.trainableCount))).toEqual(new Set([1]));
  });
});

test.each(['sgd', 'rmsprop', 'adam', 'adamw'] as const)(
  '%s applies the gradient scale before all else',
  (kind) => {
    const [whole, scaled] = [optimizer({ kind }), optimizer({ kind })];
    const [left, right] = [Float32Array.of(1, 1), Float32Array.of(1, 1)];
    whole.update(left, Float32Array.of(1, -2), 0.1, 1);
    scaled.update(right, Float32Array.of(4, -8), 0.1, 0.25);
    expect(right).toEqual(left);
    expect(scaled.state).toEqual(whole.state);
  },
);
