import { findStep, withoutStep, withStep } from '@shared/domain/dataset/edit-recipe';
import type { PrepareStep } from '@shared/domain/dataset/recipe';
import { expect, it } from 'vitest';

const keepFirst: PrepareStep = { kind: 'duplicates', keep: 'first' };
const fillAll: PrepareStep = { kind: 'missing', series: null, method: 'linear' };
const dropOne: PrepareStep = { kind: 'missing', series: ['a'], method: 'drop' };
const steps = [keepFirst, fillAll];

it('replaces a step of the same kind and scope in its place', () => {
  const keepLast: PrepareStep = { kind: 'duplicates', keep: 'last' };
  expect(withStep(steps, keepLast)).toEqual([keepLast, fillAll]);
  expect(withStep(steps, dropOne)).toEqual([keepFirst, fillAll, dropOne]);
});

it('knows a scope whatever the order of its series', () => {
  const two: PrepareStep = { kind: 'missing', series: ['a', 'b'], method: 'drop' };
  const same: PrepareStep = { kind: 'missing', series: ['b', 'a'], method: 'keep' };
  expect(withStep([two], same)).toEqual([same]);
});

it('takes one step away', () => {
  expect(withoutStep([...steps, dropOne], { ...dropOne, method: 'keep' })).toEqual(steps);
});

it('finds a step by kind and scope', () => {
  const all = [...steps, dropOne];
  expect(findStep(all, 'missing')).toBe(fillAll);
  expect(findStep(all, 'missing', 'a')).toBe(dropOne);
  expect(findStep(all, 'missing', 'b')).toBeNull();
  expect(findStep(all, 'span')).toBeNull();
});
