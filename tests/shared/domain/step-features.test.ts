import { calendarFeatureSchema } from '@shared/domain/dataset/calendar-feature';
import { countParameters } from '@shared/domain/network/count-parameters';
import { shapeLayers } from '@shared/domain/network/layer-shapes';
import { countChannels, stepFeatures } from '@shared/domain/network/step-features';
import { networkSpecSchema } from '@shared/domain/network-spec';
import { expect, test } from 'vitest';

const specWith = (parts: object) =>
  networkSpecSchema.parse({
    version: 1,
    windowSteps: 5,
    layers: [{ kind: 'lstm', units: 3 }],
    ...parts,
  });
const inputs = { covariates: ['a', 'b'], calendar: ['month', 'weekend'] };

test('a cycle is two numbers, a flag and a covariate are one', () => {
  const counts = Object.fromEntries(
    calendarFeatureSchema.options.map((feature) => [
      feature,
      countChannels({ covariates: [], calendar: [feature], holidayCountry: null }),
    ]),
  );
  expect(counts).toEqual({
    hour: 2,
    weekday: 2,
    weekend: 1,
    month: 2,
    'day-of-year': 2,
    holiday: 1,
  });
  expect(stepFeatures(specWith({ inputs }))).toBe(1 + 2 + 2 + 1);
  expect(stepFeatures(specWith({}))).toBe(1);
});

test('the first layer sees them at each step, or all steps of the window one after another', () => {
  const [first] = shapeLayers(specWith({ inputs }));
  expect(first).toMatchObject({ inputSteps: 5, inputs: 6 });
  const [flat] = shapeLayers(specWith({ inputs, sequence: 'one-to-one' }));
  expect(flat).toMatchObject({ inputSteps: 1, inputs: 5 * 6 });
});

test('each has a weight to every unit of every gate of the first layer', () => {
  const alone = countParameters(specWith({}));
  // 4 gates of 3 units.
  expect(countParameters(specWith({ inputs })) - alone).toBe(5 * 4 * 3);
});
