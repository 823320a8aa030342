import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maxRecordBytes } from '../../../../main/datasets/form/limits';
import { RecordScanner, scanMargin } from '../../../../main/datasets/form/record-scanner';
import { cellTexts } from '../../../../main/datasets/form/record-span';
import type { RecordFault } from '../../../../main/datasets/form/scan-options';
import type { Dialect } from '../../../../shared/domain/dataset/form';

interface Seen {
  line: number;
  cells: string[] | RecordFault;
}

const plain: Dialect = { delimiter: ',', quote: '"', escape: 'double', skipInitialSpace: false };

interface SplitOptions {
  dialect?: Partial<Dialect>;
  skipLines?: number;
  rowsAreLines?: boolean;
  keepsBlankLines?: boolean;
}

/** Records of a text that comes in these pieces, each behind what is left of the one before. */
function splitPieces(
  pieces: readonly Buffer[],
  { dialect = {}, skipLines = 0, rowsAreLines = false, keepsBlankLines = false }: SplitOptions = {},
): Seen[] {
  const seen: Seen[] = [];
  const scanner = new RecordScanner(
    { ...plain, ...dialect },
    { capacity: 20, skipLines, rowsAreLines, keepsBlankLines },
    (buffer, span, fault) => {
      seen.push({ line: span.line, cells: fault === 'none' ? cellTexts(buffer, span) : fault });
    },
  );
  let rest: Buffer = Buffer.alloc(0);
  pieces.forEach((piece, index) => {
    const text = Buffer.concat([rest, piece]);
    const buffer = Buffer.concat([text, Buffer.alloc(scanMargin)]);
    const done = scanner.scan(buffer, text.length, index === pieces.length - 1);
    rest = text.subarray(done);
  });
  return seen;
}

const split = (text: string, options?: SplitOptions): Seen[] =>
  splitPieces([Buffer.from(text)], options);
const cellsOf = (text: string, options?: SplitOptions) =>
  split(text, options).map(({ cells }) => cells);

describe('RecordScanner', () => {
  test.each([
    ['LF, CRLF and CR', 'a,b\nc,d\r\ne,f\rg,h', [1, 2, 3, 4]],
    ['blank lines', '\n\na,b\r\n\r\nc,d\n', [3, 5]],
    ['line ends in quotes', 'a,"b\nc"\nd,"e\r\nf"\ng,h', [1, 3, 5]],
    ['a return of its own before a pair', 'a,b\r\r\nc,d\r\r\n', [1, 3]],
  ])('counts lines: %s', (_, text, lines) => {
    expect(split(text).map(({ line }) => line)).toEqual(lines);
  });

  test('counts rows where rows are lines', () => {
    const seen = split('"a"\n"b\nc"\n\n"d"\n', { rowsAreLines: true });
    expect(seen).toEqual([
      { line: 1, cells: ['a'] },
      { line: 2, cells: ['b\nc'] },
      { line: 4, cells: ['d'] },
    ]);
  });

  test.each([
    ['empty cells', ',a,,', ['', 'a', '', '']],
    ['quotes around a delimiter', '"a,b",c', ['a,b', 'c']],
    ['doubled quotes', '"say ""a""",b', ['say "a"', 'b']],
    ['nothing in quotes', '"",""', ['', '']],
    ['a quote inside an unquoted cell', '5" pipe,2', ['5" pipe', '2']],
    ['spaces behind a closing quote', '"a"  ,b', ['a', 'b']],
    ['letters of several bytes', 'ü,東,😀', ['ü', '東', '😀']],
  ])('reads %s', (_, text, cells) => {
    expect(cellsOf(`${text}\n`)).toEqual([cells]);
    expect(cellsOf(text)).toEqual([cells]);
  });

  test('reads single quotes, no quotes, and quotes behind backslashes', () => {
    expect(cellsOf("'a,b','it''s'\n", { dialect: { quote: "'" } })).toEqual([['a,b', "it's"]]);
    expect(cellsOf('"a,b"\n', { dialect: { quote: '' } })).toEqual([['"a', 'b"']]);
    const backslash = { dialect: { escape: 'backslash' as const } };
    expect(cellsOf('"a \\"b\\"","c\\\\","d\\n"\n', backslash)).toEqual([['a "b"', 'c\\', 'd\\n']]);
  });

  test('takes spaces behind a delimiter for no part of the cell where the dialect says so', () => {
    const spaced = { dialect: { skipInitialSpace: true } };
    expect(cellsOf('a, b,  "c, d"\n', spaced)).toEqual([['a', 'b', 'c, d']]);
    expect(cellsOf('a, b\n')).toEqual([['a', ' b']]);
  });

  test('takes a run of spaces for one delimiter, none at the ends of a line', () => {
    const spaces = { dialect: { delimiter: ' ', skipInitialSpace: true } };
    expect(cellsOf('  a   b "c d"  \n', spaces)).toEqual([['a', 'b', 'c d']]);
    const single = { dialect: { delimiter: ' ' } };
    expect(cellsOf('a  b\n', single)).toEqual([['a', '', 'b']]);
  });

  test('keeps blank lines between records where it is to, but none at the end', () => {
    expect(split('a\n\n \r\nb,c\n\n', { keepsBlankLines: true })).toEqual([
      { line: 1, cells: ['a'] },
      { line: 2, cells: [''] },
      { line: 3, cells: [''] },
      { line: 4, cells: ['b', 'c'] },
    ]);
  });

  test('a quote that does not end costs one line, not the file', () => {
    expect(split('a,b\nc,"d\ne,f\ng,h\n')).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: 'broken' },
      { line: 3, cells: ['e', 'f'] },
      { line: 4, cells: ['g', 'h'] },
    ]);
  });

  test('two of them neither, and one that goes on behind its end', () => {
    expect(split('a,"b\nc,"d\n"e" f,g\nh,i\n')).toEqual([
      { line: 1, cells: 'broken' },
      { line: 2, cells: 'broken' },
      { line: 3, cells: 'broken' },
      { line: 4, cells: ['h', 'i'] },
    ]);
  });

  test('passes over lines before the table, quotes or not', () => {
    expect(split('a "title\n\nb,c\n', { skipLines: 2 })).toEqual([{ line: 3, cells: ['b', 'c'] }]);
  });

  test('a record of the largest size is read; one byte more is none, and the next one is', () => {
    const largest = 'x'.repeat(maxRecordBytes);
    expect(cellsOf(`${largest}\na,b\n`)).toEqual([[largest], ['a', 'b']]);
    expect(split(`${largest}x\na,b\n`)).toEqual([
      { line: 1, cells: 'too-long' },
      { line: 2, cells: ['a', 'b'] },
    ]);
    const many = `"${'x\n'.repeat(maxRecordBytes / 2)}"\na,b\n`;
    expect(split(many)[0]).toEqual({ line: 1, cells: 'broken' });
  });

  test('the same records however the bytes are cut', () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', ',', '"', '\n', '\r', 'ü', ' ', '\\'),
      maxLength: 60,
    });
    const dialects = fc.record({
      quote: fc.constantFrom('"' as const, "'" as const, '' as const),
      escape: fc.constantFrom('double' as const, 'backslash' as const),
      skipInitialSpace: fc.boolean(),
    });
    const keeps = fc.boolean();
    const cuts = fc.array(fc.nat(80), { maxLength: 4 });
    fc.assert(
      fc.property(
        cell,
        dialects,
        cuts,
        fc.nat(2),
        keeps,
        (text, dialect, at, skipLines, keepsBlankLines) => {
          const options = { dialect, skipLines, keepsBlankLines };
          const bytes = Buffer.from(text);
          const whole = splitPieces([bytes], options);
          const places = [0, ...at.filter((place) => place < bytes.length).sort((a, b) => a - b)];
          const pieces = places.map((place, index) => bytes.subarray(place, places[index + 1]));
          expect(splitPieces(pieces, options)).toEqual(whole);
          const single = [...bytes].map((byte) => Buffer.from([byte]));
          expect(splitPieces([...single, Buffer.alloc(0)], options)).toEqual(whole);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
