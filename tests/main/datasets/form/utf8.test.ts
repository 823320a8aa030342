import { TextDecoder } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isAscii, isValidUtf8 } from '../../../../main/datasets/form/utf8';
import { Utf8Census } from '../../../../main/datasets/form/utf8-census';

const interesting = [
  0x41, 0x7f, 0x80, 0xbf, 0xc0, 0xc2, 0xdf, 0xe0, 0xa0, 0x9f, 0xed, 0xef, 0xf0, 0x90, 0x8f, 0xf4,
  0xf5,
];
const bytes = fc
  .array(fc.constantFrom(...interesting), { maxLength: 12 })
  .map((list) => Buffer.from(list));

const isDecodable = (some: Buffer): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(some);
    return true;
  } catch {
    return false;
  }
};

test('what is UTF-8 is what a decoder takes', () => {
  fc.assert(
    fc.property(bytes, (some) => {
      expect(isValidUtf8(some, 0, some.length)).toBe(isDecodable(some));
    }),
    { numRuns: 5000 },
  );
});

test('one byte beyond ASCII is found wherever it stands', () => {
  const buffer = Buffer.allocUnsafeSlow(8200).fill(0x61);
  const words = new Int32Array(buffer.buffer, 0, buffer.length >> 2);
  expect(isAscii(buffer, words, 8199)).toBe(true);
  for (const at of [0, 1, 3, 4, 4095, 4096, 8195, 8198]) {
    buffer[at] = 0x80;
    expect(isAscii(buffer, words, 8199)).toBe(false);
    expect(isAscii(buffer, words, at)).toBe(true);
    buffer[at] = 0x61;
  }
});

test('a census counts the same however the bytes are cut', () => {
  const count = (pieces: readonly Buffer[]) => {
    const census = new Utf8Census();
    const buffer = Buffer.allocUnsafeSlow(64);
    for (const piece of pieces) {
      piece.copy(buffer);
      census.add(buffer, piece.length);
    }
    census.end();
    return [census.sequences, census.invalid];
  };
  expect(count([Buffer.from('aü東😀')])).toEqual([3, 0]);
  expect(count([Buffer.from([0xc3, 0x41, 0xff, 0x80])])).toEqual([0, 3]);
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 12 }), fc.nat(30), (text, at) => {
      const all = Buffer.from(text);
      expect(count([all.subarray(0, at), all.subarray(at)])).toEqual(count([all]));
    }),
  );
  // A sequence that is cut off counts each of its bytes.
  expect(count([Buffer.from([0xe6, 0x9d])])).toEqual([0, 2]);
});
