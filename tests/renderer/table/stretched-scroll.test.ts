import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  physicalHeight,
  placeAfterScroll,
  placeOfOffset,
} from '@/components/table/stretched-scroll';

const short = { rowsHeight: 2800, viewHeight: 400 };
const long = { rowsHeight: 280_000_000, viewHeight: 400 };
const top = { physical: 0, offset: 0 };

describe('scrolling a long table', () => {
  it('leaves a table alone that the browser can lay out', () => {
    expect(physicalHeight(short)).toBe(2800);
    expect(placeAfterScroll(top, 1234, short)).toEqual({ physical: 1234, offset: 1234 });
  });

  it('squeezes a longer one', () => {
    expect(physicalHeight(long)).toBe(12_000_000);
  });

  it('moves rows by the way of the wheel, wherever the bar is', () => {
    const middle = placeAfterScroll(top, 6_000_000, long);
    const next = placeAfterScroll(middle, 6_000_100, long);
    expect(next.offset - middle.offset).toBeCloseTo(100, 3);
    expect(placeAfterScroll(next, 6_000_000, long).offset).toBeCloseTo(middle.offset, 3);
  });

  it('reaches both ends', () => {
    const end = placeAfterScroll(top, 12_000_000 - 400, long);
    expect(end.offset).toBe(280_000_000 - 400);
    expect(placeAfterScroll(end, 0, long).offset).toBe(0);
  });

  it('shows any offset that is asked for, with the bar at its share', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 280_000_000 - 400 }), (offset) => {
        const place = placeOfOffset(offset, long);
        expect(place.offset).toBe(offset);
        expect(place.physical / (12_000_000 - 400)).toBeCloseTo(offset / (280_000_000 - 400), 9);
      }),
    );
    expect(placeOfOffset(1e12, long).offset).toBe(280_000_000 - 400);
    expect(placeOfOffset(-5, short)).toEqual({ physical: 0, offset: 0 });
  });
});
