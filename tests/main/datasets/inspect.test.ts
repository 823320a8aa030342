import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inspectFile } from '../../../main/datasets/inspect';
import { errorIn, valueIn, withFolder } from '../../helpers/temporary-project';

const fixture = (name: string) => join(import.meta.dirname, '../../fixtures/csv', name);

const inspectText = (text: string | Buffer) =>
  withFolder(async (folder) => {
    const path = join(folder, 'table.csv');
    await writeFile(path, text);
    return inspectFile(path);
  });

describe('inspectFile', () => {
  test('German: semicolon, decimal comma, day first, Windows-1252', async () => {
    const { summary } = valueIn(await inspectFile(fixture('german.csv')));
    expect(summary).toMatchObject({
      encoding: 'windows-1252',
      delimiter: ';',
      decimalMark: ',',
      hasHeader: true,
      recordCount: 3,
      guess: { timeColumn: 'Datum', valueColumns: ['Umsatz'] },
    });
    expect(summary.columns.map(({ type }) => type)).toEqual(['time', 'number', 'text']);
    expect(summary.sample[0]).toEqual(['01.02.2024', '1.234,50', 'Köln']);
  });

  test('lines before the header do not hide the columns', async () => {
    const { summary, dialect } = valueIn(await inspectFile(fixture('preamble.csv')));
    expect(summary).toMatchObject({ delimiter: ';', decimalMark: ',', hasHeader: true });
    expect(summary.guess).toEqual({ timeColumn: 'Time', valueColumns: ['Load'] });
    expect(dialect.firstLine).toBe(3);
  });

  test('day and month that cannot be told apart are flagged', async () => {
    const { summary } = valueIn(await inspectFile(fixture('ambiguous.csv')));
    expect(summary.columns[0]).toMatchObject({
      type: 'time',
      timeFormat: '%d/%m/%Y',
      ambiguousDate: true,
    });
  });

  test('one day above 12 tells', async () => {
    const { summary } = valueIn(
      await inspectText('d,v\n01/02/2024,1\n01/13/2024,2\n01/24/2024,3\n'),
    );
    expect(summary.columns[0]).toMatchObject({ timeFormat: '%m/%d/%Y', ambiguousDate: false });
  });

  test.each([
    ['2024-01-31 10:00:00', '%Y-%m-%d %H:%M:%S'],
    ['2024-01-31T10:00', '%Y-%m-%dT%H:%M'],
    ['2024-01-31T10:00:00.250Z', '%Y-%m-%dT%H:%M:%S.%f%z'],
    ['2024-01-31 10:00:00+02:00', '%Y-%m-%d %H:%M:%S%z'],
    ['2024/01/31', '%Y/%m/%d'],
    ['31.01.2024 10:00', '%d.%m.%Y %H:%M'],
    ['31/01/2024', '%d/%m/%Y'],
    ['01/31/2024', '%m/%d/%Y'],
    ['Jan 1949', '%b %Y'],
    ['January 1949', '%b %Y'.replace('b', 'B')],
    ['1949-Q3', '%Y-Q%q'],
    ['Q3 1949', 'Q%q %Y'],
  ])('time format of %s', async (text, format) => {
    const { summary } = valueIn(await inspectText(`t,v\n${text},1\n`));
    expect(summary.columns[0]).toMatchObject({ type: 'time', timeFormat: format });
  });

  test('bare years are a time in a column that is called so, numbers elsewhere', async () => {
    const year = valueIn(await inspectText('Year,v\n2001,2\n2002,5\n2003,1\n')).summary;
    expect(year.columns.map(({ type }) => type)).toEqual(['time', 'number']);
    const error = errorIn(await inspectText('Users,v\n2001,2\n2002,5\n2003,1\n'));
    expect(error.code).toBe('csv-no-time-column');
  });

  test('a column that counts the rows is not offered', async () => {
    const { summary } = valueIn(
      await inspectText(
        '"","time","value"\n"1",2024-01-01,5\n"2",2024-01-02,7\n"3",2024-01-03,6\n',
      ),
    );
    expect(summary.guess).toEqual({ timeColumn: 'time', valueColumns: ['value'] });
  });

  test('without a header the columns are numbered', async () => {
    const { summary } = valueIn(await inspectText('2024-01-01\t1.5\n2024-01-02\t2.5\n'));
    expect(summary).toMatchObject({ delimiter: '\t', hasHeader: false, recordCount: 2 });
    expect(summary.guess).toEqual({ timeColumn: 'column 1', valueColumns: ['column 2'] });
  });

  test('thousands in quotes do not make the comma a decimal mark', async () => {
    const { summary } = valueIn(await inspectText('d,v\n2024-01-01,"1,234"\n2024-01-02,"2,345"\n'));
    expect(summary).toMatchObject({ delimiter: ',', decimalMark: '.' });
  });

  test('decimal commas in quotes do', async () => {
    const { summary } = valueIn(await inspectText('d,v\n2024-01-01,"1,5"\n2024-01-02,"2,25"\n'));
    expect(summary).toMatchObject({ delimiter: ',', decimalMark: ',' });
  });

  test('one column', async () => {
    expect(errorIn(await inspectText('v\n1\n2\n')).code).toBe('csv-no-time-column');
    expect(errorIn(await inspectText('d\n2024-01-01\n2024-01-02\n')).code).toBe(
      'csv-no-number-column',
    );
  });

  test('names that occur twice are told apart', async () => {
    const { summary } = valueIn(await inspectText('d,v,v,\n2024-01-01,1,2,3\n2024-01-02,3,4,5\n'));
    expect(summary.columns.map(({ name }) => name)).toEqual(['d', 'v', 'v (2)', 'column 4']);
  });

  test('only line ends: nothing to read', async () => {
    expect(errorIn(await inspectText('\n\r\n\n')).code).toBe('file-empty');
  });
});
