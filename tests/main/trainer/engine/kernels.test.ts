import { expect, test } from 'vitest';
import { Kernels } from '../../../../main/trainer/engine/kernels';
import type { NativeBinding } from '../../../../main/trainer/runtime/runtime';

const TYPES = {
  TF_FLOAT: 1,
  TF_INT32: 3,
  TF_INT64: 9,
  TF_ATTR_STRING: 100,
  TF_ATTR_INT: 101,
  TF_ATTR_FLOAT: 102,
  TF_ATTR_BOOL: 103,
  TF_ATTR_TYPE: 104,
};

/** Counts tensors and remembers calls; computes nothing. */
function fakeBinding() {
  let next = 0;
  const alive = new Set<number>();
  const attributes: unknown[][] = [];
  const made: { shape: number[]; type: number; values: number[] }[] = [];
  const create = () => {
    next += 1;
    alive.add(next);
    return next;
  };
  const binding = {
    ...TYPES,
    createTensor(shape: number[], type: number, values: Float32Array | Int32Array) {
      made.push({ shape, type, values: [...values] });
      return create();
    },
    deleteTensor(id: number) {
      if (!alive.delete(id)) throw new Error(`${id} was not alive`);
    },
    executeOp(_kernel: string, given: unknown[], _inputs: number[], count: number) {
      attributes.push(given);
      return Array.from({ length: count }, () => ({ id: create() }));
    },
    getNumOfTensors: () => alive.size,
  };
  return { binding: binding as unknown as NativeBinding, alive, attributes, made };
}

test('a setting becomes the attribute of its type, the same list for the same object', () => {
  const { binding, attributes } = fakeBinding();
  const kernels = new Kernels(binding);
  const settings = {
    padding: 'VALID',
    strides: [1, 2],
    num: 3,
    epsilon: { float: 0.5 },
    transpose_a: true,
  };
  kernels.scope(() => {
    kernels.run('Any', [], settings);
    kernels.run('Any', [], settings);
    kernels.run('Pack', [], { N: 2 });
    kernels.run('Any', []);
  });
  expect(attributes[0]).toEqual([
    { name: 'padding', type: TYPES.TF_ATTR_STRING, value: 'VALID' },
    { name: 'strides', type: TYPES.TF_ATTR_INT, value: [1, 2] },
    { name: 'num', type: TYPES.TF_ATTR_INT, value: 3 },
    { name: 'epsilon', type: TYPES.TF_ATTR_FLOAT, value: 0.5 },
    { name: 'transpose_a', type: TYPES.TF_ATTR_BOOL, value: true },
  ]);
  expect(attributes[1]).toBe(attributes[0]);
  expect(attributes[2]).toEqual([
    { name: 'N', type: TYPES.TF_ATTR_INT, value: 2 },
    { name: 'T', type: TYPES.TF_ATTR_TYPE, value: TYPES.TF_FLOAT },
  ]);
  expect(attributes[3]).toEqual([]);
});

test('a scope releases what was made in it, also where it throws', () => {
  const { binding, alive } = fakeBinding();
  const kernels = new Kernels(binding);
  const make = () => {
    kernels.tensor([1], Float32Array.of(1));
    kernels.runMany('Any', [], 3);
    expect(alive.size).toBe(4);
  };
  kernels.scope(make);
  expect(alive.size).toBe(0);
  expect(() =>
    kernels.scope(() => {
      make();
      throw new Error('late');
    }),
  ).toThrow('late');
  expect(alive.size).toBe(0);
});

test('nothing is made outside a scope, and scopes do not nest', () => {
  const { binding, alive } = fakeBinding();
  const kernels = new Kernels(binding);
  expect(() => kernels.tensor([1], Float32Array.of(1))).toThrow('outside a scope');
  expect(() => kernels.run('Any', [])).toThrow('outside a scope');
  expect(() => kernels.scope(() => kernels.scope(() => 1))).toThrow('do not nest');
  expect(alive.size).toBe(0);
});

test('constants are made once and stay until they are disposed of', () => {
  const { binding, alive, made } = fakeBinding();
  const kernels = new Kernels(binding);
  const ask = () =>
    kernels.scope(() => [
      kernels.scalar(2),
      kernels.integer(2),
      kernels.integers([2]),
      kernels.integers([2, 3]),
      kernels.longInteger(2),
      kernels.zeros([2]),
      kernels.zeros([2, 3]),
    ]);
  const first = ask();
  expect(ask()).toEqual(first);
  expect(alive).toEqual(new Set(first));
  expect(made).toEqual([
    { shape: [], type: TYPES.TF_FLOAT, values: [2] },
    { shape: [], type: TYPES.TF_INT32, values: [2] },
    { shape: [1], type: TYPES.TF_INT32, values: [2] },
    { shape: [2], type: TYPES.TF_INT32, values: [2, 3] },
    { shape: [], type: TYPES.TF_INT64, values: [2, 0] },
    { shape: [2], type: TYPES.TF_FLOAT, values: [0, 0] },
    { shape: [2, 3], type: TYPES.TF_FLOAT, values: [0, 0, 0, 0, 0, 0] },
  ]);
  kernels.dispose();
  expect(alive.size).toBe(0);
});

test('large zeros are not kept beyond their scope', () => {
  const { binding, alive } = fakeBinding();
  const kernels = new Kernels(binding);
  kernels.scope(() => {
    kernels.zeros([1 << 20, 2]);
    expect(alive.size).toBe(1);
  });
  expect(alive.size).toBe(0);
});
