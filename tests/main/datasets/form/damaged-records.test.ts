import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readContent } from './table-file';

/** Something that happens to one record of a file. */
type Damage = (cells: readonly string[], delimiter: string, at: number) => string;

const damages: Record<string, Damage> = {
  'a cell is lost': (cells, delimiter, at) =>
    cells.filter((_, index) => index !== at % cells.length).join(delimiter),
  'a delimiter is lost': (cells, delimiter, at) => {
    const place = at % (cells.length - 1);
    return [
      ...cells.slice(0, place),
      `${cells[place]}${cells[place + 1]}`,
      ...cells.slice(place + 2),
    ].join(delimiter);
  },
  'a delimiter is there twice': (cells, delimiter, at) => {
    const place = 1 + (at % (cells.length - 1));
    return [...cells.slice(0, place), '', ...cells.slice(place)].join(delimiter);
  },
  'the end is lost': (cells, delimiter, at) =>
    cells.slice(0, 1 + (at % (cells.length - 1))).join(delimiter),
  'it has a delimiter of its own': (cells, delimiter) => cells.join(delimiter === ',' ? ';' : ','),
  'a quote opens and never closes': (cells, delimiter, at) =>
    cells.map((cell, index) => (index === at % cells.length ? `"${cell}` : cell)).join(delimiter),
  'text follows a closing quote': (cells, delimiter, at) =>
    cells.map((cell, index) => (index === at % cells.length ? `"${cell}"x` : cell)).join(delimiter),
  'a sentence stands in its place': () => 'The station was closed on this day.',
};

const word = fc.constantFrom('red', 'blue', 'light green', 'ocean', 'brick');

const tables = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  hasHeader: fc.boolean(),
  lineEnd: fc.constantFrom('\n', '\r\n'),
  rows: fc.array(
    fc.tuple(word, fc.integer({ min: -500, max: 500 }), word, fc.integer({ min: 0, max: 99 })),
    { minLength: 6, maxLength: 20 },
  ),
  damage: fc.constantFrom(...Object.keys(damages)),
  row: fc.nat(),
  at: fc.nat(),
});

test('a damaged record is rejected with its line, and no other record is touched', async () => {
  await fc.assert(
    fc.asyncProperty(tables, async ({ delimiter, hasHeader, lineEnd, rows, damage, row, at }) => {
      const records = rows.map(([colour, value, other, count], index) => [
        `2024-01-${String(index + 1).padStart(2, '0')}`,
        colour,
        String(value / 4),
        other,
        String(count),
      ]);
      const damaged = row % records.length;
      const written = records.map((cells, index) =>
        index === damaged
          ? (damages[damage] as Damage)(cells, delimiter, at)
          : cells.join(delimiter),
      );
      const header = ['date', 'colour', 'value', 'other', 'count'];
      const first = hasHeader ? [header.join(delimiter)] : [];
      const {
        form,
        rows: read,
        rejects,
      } = await readContent([...first, ...written, ''].join(lineEnd));
      expect(form.form.dialect).toMatchObject({ delimiter, quote: '"' });
      expect(form.questions).toEqual([]);
      if (hasHeader) expect(form.plan.columnNames).toEqual(header);
      const line = (index: number) => index + 1 + first.length;
      const whole = records.flatMap((cells, index) =>
        index === damaged ? [] : [{ line: line(index), cells }],
      );
      expect(read).toEqual(whole);
      // At the start of a file without a header it stands above the table, and is shown there.
      const isAbove = form.form.preambleLines > 0;
      expect(isAbove ? form.form.preambleLines : rejects[0]?.line).toBe(line(damaged));
      expect(isAbove ? form.problems[0]?.note.code : 'form.left-out-above').toBe(
        'form.left-out-above',
      );
    }),
    { numRuns: 500 },
  );
}, 60_000);
