import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NumberTree } from '../../../../main/trainer/engine/number-tree';

test('makes a value once for each list of numbers, and gives all back', () => {
  const lists = fc.array(fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 3 }));
  fc.assert(
    fc.property(lists, (asked) => {
      const tree = new NumberTree<string>();
      const made: string[] = [];
      for (const numbers of asked) {
        const key = numbers.join();
        const make = () => {
          made.push(key);
          return key;
        };
        expect(tree.get(numbers, make)).toBe(key);
      }
      const different = [...new Set(asked.map((numbers) => numbers.join()))].sort();
      expect(made.sort()).toEqual(different);
      expect(tree.clear().sort()).toEqual(different);
      expect(tree.clear()).toEqual([]);
    }),
  );
});
