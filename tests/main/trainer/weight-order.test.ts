import { planStages } from '@shared/domain/network/plan-stages';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { weightOrder } from '../../../main/trainer/reference/weight-order';
import { makeSpec, specArbitrary } from '../../helpers/trainer-specs';

test('the reference has every number of every stage once, wherever it lies', () => {
  fc.assert(
    fc.property(specArbitrary, (spec) => {
      for (const stage of planStages(spec).stages) {
        const places = Array.from(weightOrder(stage)).sort((left, right) => left - right);
        expect(places).toEqual(Array.from({ length: stage.parameters.length }, (_, at) => at));
      }
    }),
    { seed: 7 },
  );
});

test("tf.layers' GRU has update, reset, candidate side by side", () => {
  const [stage] = planStages(makeSpec({ layers: [{ kind: 'gru', units: 1 }] })).stages;
  // Here: [reset, update] of the input, of h; the candidate of the input, of h; their biases.
  expect([...weightOrder(stage!)]).toEqual([1, 0, 4, 3, 2, 5, 7, 6, 8]);
});
