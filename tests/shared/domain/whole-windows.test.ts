import { findWholeWindows, type StepChannel } from '@shared/domain/network/whole-windows';
import { describe, expect, test } from 'vitest';

const none = Number.NaN;
const one = { windowSteps: 2, sequence: 'many-to-one', outputSteps: 1 } as const;
const floats = (...values: number[]) => Float64Array.from(values);
const channel = (knownAhead: boolean, ...values: number[]): StepChannel => ({
  knownAhead,
  values: floats(...values),
});
const trained = (
  values: Float64Array,
  channels: StepChannel[],
  spec: Parameters<typeof findWholeWindows>[2] = one,
) => {
  const { canTrain } = findWholeWindows(values, channels, spec);
  return Array.from(values, (_, origin) => origin).filter(canTrain);
};
const seen = (values: Float64Array, channels: StepChannel[]) => {
  const { seenBefore } = findWholeWindows(values, channels, one);
  return Array.from({ length: values.length + 1 }, (_, index) => seenBefore(index));
};

describe('steps seen in a row', () => {
  test('start anew behind a missing value', () => {
    expect(seen(floats(1, 2, none, 4, 5), [])).toEqual([0, 1, 2, 0, 1, 2]);
  });

  test('a channel breaks them where it is missing', () => {
    expect(seen(floats(1, 2, 3, 4), [channel(false, 1, none, 1, 1)])).toEqual([0, 1, 0, 1, 2]);
  });

  test('one that is known ahead breaks them a step earlier, and at the end where it ends', () => {
    const channels = [channel(true, 1, 1, none, 1)];
    expect(seen(floats(1, 2, 3, 4), channels)).toEqual([0, 1, 0, 1, 0]);
    expect(seen(floats(1, 2, 3, 4), [channel(true, 1, 1, none, 1, 1)])).toEqual([0, 1, 0, 1, 2]);
  });

  test('are none outside of the series', () => {
    const { seenBefore } = findWholeWindows(floats(1, 2), [], one);
    expect([seenBefore(-1), seenBefore(3)]).toEqual([0, 0]);
  });
});

describe('windows that can train', () => {
  test('see no missing value and predict none', () => {
    expect(trained(floats(0, 1, 2, none, 4, 5, 6, 7), [])).toEqual([2, 6, 7]);
  });

  test('of a decoder predict none of several', () => {
    const decoder = { windowSteps: 2, sequence: 'one-to-many', outputSteps: 3 } as const;
    expect(trained(floats(0, 1, 2, 3, 4, none, 6, 7), [], decoder)).toEqual([2]);
  });

  test('of many-to-many have all its targets within', () => {
    const every = { ...one, sequence: 'many-to-many' } as const;
    expect(trained(floats(0, 1, 2, none, 4, 5, 6), [], every)).toEqual([2, 6]);
  });

  test('need a channel at the steps of the window, a known one at the step predicted too', () => {
    const values = floats(0, 1, 2, 3, 4, 5);
    expect(trained(values, [channel(false, 1, 1, none, 1, 1, 1)])).toEqual([2, 5]);
    expect(trained(values, [channel(true, none, 1, 1, none, 1, 1)])).toEqual([2, 5]);
  });
});
