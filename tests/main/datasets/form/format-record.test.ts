import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatRecord } from '../../../../main/datasets/form/format-record';
import { RecordScanner } from '../../../../main/datasets/form/record-scanner';
import { cellTexts } from '../../../../main/datasets/form/record-span';

test.each([
  [['a', 'b c', ''], 'a,b c,\r\n'],
  [['1,5', 'say "a"', 'x\ny', ' '], '"1,5","say ""a""","x\ny", \r\n'],
  [[''], '""\r\n'],
  [['', ''], ',\r\n'],
])('%j is written as RFC 4180 has it', (cells, line) => {
  expect(formatRecord(cells)).toBe(line);
});

test('what is written is read again', () => {
  const dialect = {
    delimiter: ',',
    quote: '"',
    escape: 'double',
    skipInitialSpace: false,
  } as const;
  const text = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', ' ', 'ü') });
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (cells) => {
      const seen: string[][] = [];
      const options = { capacity: 10, skipLines: 0, rowsAreLines: false };
      const scanner = new RecordScanner(dialect, options, (buffer, span, fault) => {
        expect(fault).toBe('none');
        seen.push(cellTexts(buffer, span));
      });
      const bytes = Buffer.from(`${formatRecord(cells)}  `);
      scanner.scan(bytes, bytes.length - 2, true);
      expect(seen).toEqual([cells]);
    }),
  );
});
