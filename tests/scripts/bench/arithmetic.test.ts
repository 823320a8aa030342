import { describe, expect, it } from 'vitest';
import { parseBenchArguments } from '../../../bench/engine/arguments';
import { slide } from '../../../bench/engine/contender';
import { goalOf, ratioOf } from '../../../bench/engine/goals';
import { countEvaluations, countProductFlops, limitOf } from '../../../bench/engine/limit';
import { expectedParameters } from '../../../bench/engine/parameter-counts';
import { median, middleHalf, quantile } from '../../../bench/engine/statistics';
import { listWorks, NETWORKS } from '../../../bench/engine/works';
import { makeRow, makeWork } from './make-row';

describe('statistics', () => {
  it('takes medians and quartiles between values, whatever their order', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 2, 3])).toBe((2 + 3) / 2);
    expect(middleHalf([5, 4, 3, 2, 1])).toEqual([2, 4]);
    expect(quantile([10, 20], 0.25)).toBe(10 + (20 - 10) / 4);
    expect(() => median([])).toThrow(RangeError);
  });
});

describe('works', () => {
  it('are told apart by network and shape alone', () => {
    const keys = listWorks(NETWORKS).map(({ network, window, batch, units }) =>
      [network, window, batch, units].join(),
    );
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.length).toBe(NETWORKS.length * (4 + 2));
  });
});

describe('limit', () => {
  const shape = { window: 3, batch: 5, units: 7 };

  it('counts the products forward once and backward twice', () => {
    const head = 2 * 5 * 7 * 1;
    expect(countProductFlops(makeWork({ network: 'lstm', ...shape }))).toBe(
      3 * (3 * (2 * 5 * (1 + 7) * 28) + head),
    );
    expect(countProductFlops(makeWork({ network: 'bilstm', ...shape }))).toBe(
      3 * (2 * 3 * (2 * 5 * (1 + 7) * 28) + head),
    );
    expect(countProductFlops(makeWork({ network: 'gru', ...shape }))).toBe(
      3 * (3 * (2 * 5 * (1 + 7) * 21) + head),
    );
  });

  it('counts the evaluations of the forward pass', () => {
    const cells = 3 * 5 * 7;
    expect(countEvaluations(makeWork({ network: 'gru', ...shape }))).toEqual({
      tanh: cells,
      sigmoid: 2 * cells,
    });
    expect(countEvaluations(makeWork({ network: 'simple-rnn', ...shape })).sigmoid).toBe(0);
  });

  it('adds both at the machine’s speed', () => {
    const work = makeWork({ network: 'lstm', ...shape });
    const limit = limitOf(work, { matMulGflops: 2, tanhNs: 3, sigmoidNs: 4 });
    expect(limit.productsMs).toBeCloseTo(countProductFlops(work) / 2e9 / 1e-3, 12);
    expect(limit.activationsMs).toBeCloseTo((105 * (2 * 3 + 3 * 4)) / 1e6, 12);
    expect(limit.ms).toBe(limit.productsMs + limit.activationsMs);
  });
});

describe('expectedParameters', () => {
  it('knows whose networks have two biases', () => {
    expect(expectedParameters('engine', 'lstm', 32)).toBe(4 * 32 * (1 + 32 + 1) + 32 + 1);
    expect(expectedParameters('pytorch', 'lstm', 32)).toBe(4 * 32 * (1 + 32 + 2) + 32 + 1);
    expect(expectedParameters('keras', 'gru', 32)).toBe(3 * 32 * (1 + 32 + 2) + 32 + 1);
    expect(expectedParameters('keras-xla', 'simple-rnn', 32)).toBe(32 * (1 + 32 + 1) + 32 + 1);
    expect(expectedParameters('tf.layers', 'bilstm', 32)).toBe(2 * 4 * 32 * (1 + 32 + 1) + 32 + 1);
  });
});

describe('goals', () => {
  it('are set for the training of LSTM and GRU', () => {
    const work = { window: 168, batch: 32, units: 128 };
    expect(goalOf(makeWork({ network: 'gru', ...work }), 'pytorch')).toBe(0.65);
    expect(goalOf(makeWork({ network: 'lstm', ...work }), 'keras')).toBe(1.3);
    expect(goalOf(makeWork({ network: 'lstm', ...work }), 'tf.layers')).toBe(10);
    expect(goalOf(makeWork({ network: 'lstm', ...work }), 'keras-xla')).toBeNull();
    expect(goalOf(makeWork({ network: 'bilstm', ...work }), 'keras')).toBeNull();
    expect(goalOf(makeWork({ network: 'lstm', ...work, task: 'forecast' }), 'keras')).toBeNull();
  });

  it('are ratios of the other’s time to the engine’s', () => {
    expect(ratioOf(makeRow({ msPerStep: 2 }), makeRow({ msPerStep: 5 }))).toBe(5 / 2);
  });
});

describe('slide', () => {
  it('drops the oldest value', () => {
    const window = Float32Array.of(1, 2, 3);
    slide(window, 4);
    expect([...window]).toEqual([2, 3, 4]);
  });
});

describe('parseBenchArguments', () => {
  it('measures all and keeps it, unless asked for less', () => {
    expect(parseBenchArguments([])).toMatchObject({ python: null, isFull: true });
    expect(parseBenchArguments(['--peers', 'python3'])).toMatchObject({
      python: 'python3',
      isFull: true,
    });
    expect(parseBenchArguments(['--rounds', '3']).isFull).toBe(false);
    expect(parseBenchArguments(['--networks', 'lstm,gru'])).toMatchObject({
      networks: ['lstm', 'gru'],
      isFull: false,
    });
  });

  it('refuses what it does not know', () => {
    expect(() => parseBenchArguments(['--networks', 'cnn'])).toThrow('"cnn"');
    expect(() => parseBenchArguments(['--rounds', '1.5'])).toThrow('1.5');
    expect(() => parseBenchArguments(['--quick'])).toThrow('--quick');
  });
});
