import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inspectForm } from '../../../../main/datasets/form/inspect-form';
import { readRecords } from '../../../../main/datasets/form/read-records';
import type { SourceFile } from '../../../../main/datasets/form/source-file';
import { formEn } from '../../../../shared/text/notes/form-en';
import { formTr } from '../../../../shared/text/notes/form-tr';
import { errorIn, valueIn, withFolder } from '../../../helpers/temporary-project';
import { openContent, readContent } from './table-file';

test('a visitor gets bytes: cells without quotes, the record as it is written, and its line', async () => {
  await withFolder(async (folder) => {
    const content = 'a,b\n"x ""y""", ü\n"p\nq",2\n3,4\n';
    const source = valueIn(await openContent(folder, content));
    const { plan } = valueIn(await inspectForm(source, {}));
    const seen: object[] = [];
    valueIn(
      await readRecords(source, plan, {
        record(buffer, span) {
          seen.push({
            line: span.line,
            text: buffer.toString('utf8', span.start, span.end),
            cells: [0, 1].map((cell) =>
              buffer.toString('utf8', span.starts[cell], span.ends[cell]),
            ),
            escaped: [...span.escaped.subarray(0, 2)],
          });
        },
        reject() {
          throw new Error('No record is rejected');
        },
      }),
    );
    expect(seen).toEqual([
      { line: 2, text: '"x ""y""", ü', cells: ['x ""y""', ' ü'], escaped: [1, 0] },
      { line: 3, text: '"p\nq",2', cells: ['p\nq', '2'], escaped: [0, 0] },
      { line: 5, text: '3,4', cells: ['3', '4'], escaped: [0, 0] },
    ]);
  });
});

test('records on both sides of the ends of chunks come in order, with their lines', async () => {
  // Lengths that no chunk is a multiple of.
  const records = Array.from({ length: 60_000 }, (_, index) =>
    index % 3 === 0 ? `${index},"a\nb",${index}` : `${index},${'x'.repeat(index % 41)},${index}`,
  );
  const { rows, rejects } = await readContent(`n,text,m\n${records.join('\n')}\n`);
  expect(rejects).toEqual([]);
  expect(rows.map(({ cells }) => cells[0])).toEqual(records.map((_, index) => String(index)));
  let line = 2;
  for (const [index, row] of rows.entries()) {
    if (row.line !== line) throw new Error(`Record ${index} in line ${row.line}, not ${line}`);
    line += index % 3 === 0 ? 2 : 1;
  }
});

test('rows are lines where a table was laid out by ourselves', async () => {
  await withFolder(async (folder) => {
    const textPath = join(folder, 'laid-out.csv');
    await writeFile(textPath, '"title",""\n\n"day","v"\n"1\nx","5"\n"2","6"\n');
    const source: SourceFile = {
      path: join(folder, 'book.xlsx'),
      fileName: 'book.xlsx',
      sizeBytes: 1000,
      modifiedMs: 0,
      inode: 0,
      kind: 'workbook',
      sheets: ['One', 'Two', 'Notes'],
      sheet: 'One',
      sheetCandidates: ['One', 'Two'],
      textPath,
      rowsAreLines: true,
    };
    const done: number[] = [];
    const run = { onProgress: (bytes: number) => void done.push(bytes) };
    const form = valueIn(await inspectForm(source, {}, run));
    expect(form.form).toMatchObject({ preambleLines: 2, headerRows: 1, sheet: 'One' });
    expect(form.sample).toEqual([
      { line: 4, cells: ['1\nx', '5'] },
      { line: 5, cells: ['2', '6'] },
    ]);
    expect([form.encoding, form.dialect].map(({ evidence }) => evidence.code)).toEqual([
      'form.laid-out',
      'form.laid-out',
    ]);
    expect(form.questions).toEqual([
      {
        key: 'sheet',
        note: { code: 'form.ask-sheet', params: { count: 2 } },
        column: null,
        options: ['One', 'Two'].map((sheet) => ({
          key: sheet,
          note: { code: 'form.option-sheet', params: { sheet } },
          choices: { form: { sheet } },
        })),
      },
    ]);
    // Progress is in terms of the file that was dropped.
    const visitor = { record: () => undefined, reject: () => undefined };
    valueIn(await readRecords(source, form.plan, visitor, run));
    expect(done.at(-1)).toBe(1000);
  });
});

test('counting all, and not, with progress to the end of the file', async () => {
  await withFolder(async (folder) => {
    const content = `date,v\n${'2024-01-01,1\n'.repeat(150_000)}2024-01-02\n`;
    const source = valueIn(await openContent(folder, content));
    const done: number[] = [];
    const all = valueIn(
      await inspectForm(
        source,
        {},
        { countAll: true, onProgress: (bytes) => void done.push(bytes) },
      ),
    );
    expect([all.recordCount, all.rejectedCount, all.sample.length]).toEqual([150_000, 1, 1000]);
    expect(all.problems).toEqual([
      {
        severity: 'error',
        note: { code: 'form.short-row', params: { cells: 1, expected: 2 } },
        line: 150_002,
        column: null,
        count: 1,
      },
    ]);
    expect(done).toEqual([...done].sort((a, b) => a - b));
    expect(done.at(-1)).toBe(content.length);
    const some = valueIn(await inspectForm(source, {}));
    expect(some.recordCount).toBeLessThan(150_000);
    expect({ ...some.plan }).toEqual({ ...all.plan });
  });
});

test('an encoding that nobody knows is refused', async () => {
  await withFolder(async (folder) => {
    const source = valueIn(await openContent(folder, 'a,b\n1,2\n'));
    const { plan } = valueIn(await inspectForm(source, {}));
    const odd = { ...plan, form: { ...plan.form, encoding: 'klingon' } };
    const visitor = { record: () => undefined, reject: () => undefined };
    expect(errorIn(await readRecords(source, odd, visitor))).toEqual({
      code: 'file-encoding-unknown',
      params: { file: 'table.csv', encoding: 'klingon' },
    });
  });
});

test('all notes of a form have words with the same parameters in both languages', () => {
  const params = (words: Readonly<Record<string, string>>) =>
    Object.fromEntries(
      Object.entries(words).map(([code, text]) => [
        code,
        [...text.matchAll(/\{\w+\}/g)].map(String).sort(),
      ]),
    );
  expect(params(formTr)).toEqual(params(formEn));
});
