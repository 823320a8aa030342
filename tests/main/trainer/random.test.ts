import { expect, test } from 'vitest';
import { createRandom, restoreRandom } from '../../../main/trainer/data/random';

const draw = (random: { uniform(): number }, count: number) =>
  Array.from({ length: count }, () => random.uniform());

test('the same seed draws the same numbers, a neighbouring seed others', () => {
  expect(draw(createRandom(1), 5)).toEqual(draw(createRandom(1), 5));
  expect(draw(createRandom(1), 5)).not.toEqual(draw(createRandom(2), 5));
});

test('a restored generator goes on where the saved one was, also through JSON', () => {
  const random = createRandom(0xffff_ffff);
  draw(random, 100);
  const state = JSON.parse(JSON.stringify(random.state()));
  expect(draw(restoreRandom(state), 10)).toEqual(draw(random, 10));
});

test('a state that is not four words is refused', () => {
  expect(() => restoreRandom([1, 2, 3])).toThrow('4 words, not 3');
});

test('uniform numbers have mean 1/2 and variance 1/12, normal ones 0 and 1', () => {
  const random = createRandom(7);
  const count = 200_000;
  const moments = (next: () => number) => {
    let sum = 0;
    let squares = 0;
    for (let index = 0; index < count; index++) {
      const value = next();
      sum += value;
      squares += value * value;
    }
    return { mean: sum / count, variance: squares / count - (sum / count) ** 2 };
  };
  const uniform = moments(random.uniform);
  expect(uniform.mean).toBeCloseTo(1 / 2, 2);
  expect(uniform.variance).toBeCloseTo(1 / 12, 2);
  const normal = moments(random.normal);
  expect(normal.mean).toBeCloseTo(0, 1);
  expect(normal.variance).toBeCloseTo(1, 1);
});

test('below(3) gives 0, 1 and 2 about equally often', () => {
  const random = createRandom(3);
  const counts = [0, 0, 0];
  for (let index = 0; index < 30_000; index++) {
    const drawn = random.below(3);
    counts[drawn] = counts[drawn]! + 1;
  }
  for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(400);
});
