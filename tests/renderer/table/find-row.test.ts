import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findRow } from '@/components/table/find-row';

const reader = (lines: readonly number[]) => async (index: number) => {
  const line = lines[index];
  return line === undefined ? null : { line, cells: [] };
};

describe('finding the row of a line', () => {
  it('finds a row behind a preamble, and the next one where the line is in no row', async () => {
    const lines = [5, 6, 9, 10];
    expect(await findRow(9, 4, reader(lines))).toBe(2);
    expect(await findRow(7, 4, reader(lines))).toBe(2);
    expect(await findRow(1, 4, reader(lines))).toBe(0);
    expect(await findRow(99, 4, reader(lines))).toBe(3);
    expect(await findRow(1, 0, reader([]))).toBe(0);
  });

  it('agrees with looking at every row, also where fewer rows are there than counted', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 0, max: 5 }),
        fc.integer({ min: 1, max: 260 }),
        async (steps, notThere, line) => {
          let last = 0;
          const lines = steps.map((step) => (last += step));
          const behind = lines.findIndex((other) => other >= line);
          const found = await findRow(line, lines.length + notThere, reader(lines));
          if (behind >= 0) expect(found).toBe(behind);
          else expect(found).toBeGreaterThanOrEqual(lines.length - 1);
        },
      ),
    );
  });

  it('looks at few rows of ten million, whether a record has one line or many', async () => {
    for (const lineOf of [(index: number) => index + 2, (index: number) => index * 7 + 2]) {
      let looks = 0;
      const found = await findRow(lineOf(7_654_321), 10_000_000, async (index) => {
        looks++;
        return { line: lineOf(index), cells: [] };
      });
      expect(found).toBe(7_654_321);
      expect(looks).toBeLessThan(55);
    }
  });
});
