import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCells } from '../../../main/datasets/parse-cells';
import { RecordSplitter } from '../../../main/datasets/record-splitter';

interface Seen {
  line: number;
  cells: string[] | 'broken';
}

function split(chunks: readonly Buffer[], delimiter = ','): Seen[] {
  const seen: Seen[] = [];
  const splitter = new RecordSplitter(delimiter, (buffer, span) => {
    const text = buffer.toString('utf8', span.start, span.end);
    const cells = span.quotes === 'broken' ? 'broken' : parseCells(text, delimiter);
    if (cells !== 'broken') expect(cells).toHaveLength(span.fieldCount);
    seen.push({ line: span.line, cells });
  });
  for (const chunk of chunks) splitter.push(chunk);
  splitter.end();
  return seen;
}

describe('RecordSplitter', () => {
  test.each([
    ['LF, CRLF and CR', 'a,b\nc,d\r\ne,f\rg,h', [1, 2, 3, 4]],
    ['blank lines', '\n\na,b\r\n\r\nc,d\n', [3, 5]],
    ['line ends in quotes', 'a,"b\nc"\nd,"e\r\nf"\ng,h', [1, 3, 5]],
  ])('lines: %s', (_, text, lines) => {
    expect(split([Buffer.from(text)]).map(({ line }) => line)).toEqual(lines);
  });

  test('a quote that does not end costs one line, not the file', () => {
    expect(split([Buffer.from('a,b\nc,"d\ne,f\ng,h\n')])).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: 'broken' },
      { line: 3, cells: ['e', 'f'] },
      { line: 4, cells: ['g', 'h'] },
    ]);
  });

  test('two of them neither', () => {
    expect(split([Buffer.from('a,"b\nc,"d\ne,f\n')])).toEqual([
      { line: 1, cells: 'broken' },
      { line: 2, cells: 'broken' },
      { line: 3, cells: ['e', 'f'] },
    ]);
  });

  test('a quote inside an unquoted cell is a letter', () => {
    expect(split([Buffer.from('5" pipe,2\n')])).toEqual([{ line: 1, cells: ['5" pipe', '2'] }]);
  });

  test('the same records however the bytes are cut', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', 'ü', ' ') });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 6 });
    fc.assert(
      fc.property(table, fc.constantFrom('\n', '\r\n', '\r'), fc.nat(40), (rows, end, at) => {
        const quoted = rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`));
        const bytes = Buffer.from(quoted.map((row) => row.join(',') + end).join(''));
        const whole = split([bytes]);
        expect(whole.map(({ cells }) => cells)).toEqual(rows);
        expect(split([bytes.subarray(0, at), bytes.subarray(at)])).toEqual(whole);
        expect(split([...bytes].map((byte) => Buffer.from([byte])))).toEqual(whole);
      }),
    );
  });
});
