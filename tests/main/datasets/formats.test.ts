import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addSteps } from '@shared/numeric/frequency';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  fitNumber,
  isMissing,
  missingSql,
  numberSql,
  parseNumber,
} from '../../../main/datasets/number-format';
import { stepTimeSql } from '../../../main/datasets/step-time-sql';
import { compileTimeFormat, timeFormats } from '../../../main/datasets/time-formats';
import { createProject } from '../../../main/project/create-project';
import type { Project, ProjectDatabase } from '../../../main/project/project';
import { valueIn } from '../../helpers/temporary-project';

let folder: string;
let project: Project;
let database: ProjectDatabase;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gatecast-test-'));
  project = valueIn(await createProject(join(folder, 'formats.gatecast')));
  database = project.database;
});

afterAll(async () => {
  await project.close();
  await rm(folder, { recursive: true });
});

describe('numbers', () => {
  test.each([
    ['1234.5', '.', 1234.5],
    [' -0.5 ', '.', -0.5],
    ['+.5', '.', 0.5],
    ['1.', '.', 1],
    ['1e-3', '.', 0.001],
    ['1,234,567.5', '.', 1_234_567.5],
    ["1'234.5", '.', 1234.5],
    ['1\u00a0234', '.', 1234],
    ['12,5', '.', null],
    ['1,23,4', '.', null],
    ['0,123', '.', null],
    ['12,5', ',', 12.5],
    ['1.234,5', ',', 1234.5],
    ['1 234 567,5', ',', 1_234_567.5],
    ['12.5', ',', null],
    ['12 %', '.', null],
    ['0x10', '.', null],
    ['Infinity', '.', null],
    ['', '.', null],
    ['0.1234567890123456789', '.', 0.12345678901234568],
    ['1.7976931348623157e308', '.', Number.MAX_VALUE],
  ] as const)('«%s» with «%s»: %s', async (text, mark, expected) => {
    expect(fitNumber(text, mark) === null ? null : parseNumber(text, mark)).toBe(expected);
    const [column] = await database.numbers(`SELECT ${numberSql('$1', mark)}`, [text]);
    expect(column?.[0]).toBe(expected ?? Number.NaN);
  });

  test.each([
    ['', true],
    [' ', true],
    ['NA', true],
    ['n/a', true],
    ['NaN', true],
    ['-', true],
    ['..', true],
    ['nano', false],
    ['0', false],
  ])('«%s» is missing: %s', async (text, expected) => {
    expect(isMissing(text)).toBe(expected);
    const [column] = await database.numbers(`SELECT ${missingSql('$1')}::INTEGER`, [text]);
    expect(column?.[0]).toBe(expected ? 1 : 0);
  });
});

describe('times', () => {
  const texts = [
    ...['2024-02-29', '2023-02-29', '2024-2-9', '1949-01', '1949-13', '0099-01-01'],
    ...[
      '2024-02-29 23:59:59',
      '2024-02-29 24:00',
      '2024-02-29T01:02:03.5',
      '2024-02-29T01:02:03.123456',
    ],
    ...['2024-02-29T01:02:03Z', '2024-02-29 01:02:03+05:30', '2024-02-29T01:02-0800'],
    ...['29.02.2024', '31.04.2024', '29/02/2024 10:00', '02/29/2024', '31.12.68', '31.12.69'],
    ...['Jan 1949', 'SEPTEMBER 1949', 'may 1949', '5 Mar 2020', 'Mar 5, 2020', 'Dec-99'],
    ...[
      '1949-Q4',
      '1949Q1',
      'Q2 1949',
      'Q5 1949',
      '20240229',
      '20230229',
      '194901',
      '1949',
      '12345',
    ],
    ...['1700-01-01', '9999-12-31', 'not a time', ''],
  ];

  test('DuckDB reads every text in every format as inspection does', async () => {
    for (const format of timeFormats) {
      const list = texts.map((text) => `('${text}')`).join(', ');
      const [column] = await database.numbers(
        `SELECT ${format.sql('v.t')} FROM (VALUES ${list}) v(t)`,
      );
      const read = Object.fromEntries(texts.map((text, index) => [text, column?.[index]]));
      const expected = Object.fromEntries(
        texts.map((text) => [text, format.parse(text) ?? Number.NaN]),
      );
      expect({ format: format.format, ...read }).toEqual({ format: format.format, ...expected });
    }
  });

  test('times are UTC, offsets are applied', () => {
    const parse = (format: string, text: string) => compileTimeFormat(format)?.parse(text);
    expect(parse('%Y-%m-%d %H:%M%z', '2024-01-01 01:30+02:00')).toBe(
      Date.UTC(2023, 11, 31, 23, 30),
    );
    expect(parse('%Y-Q%q', '1949-Q3')).toBe(Date.UTC(1949, 6, 1));
  });

  test.each([['%m-%d'], ['%Y %k'], ['%Y %Y'], ['%Y%z-%m'], ['']])('«%s» is no format', (format) => {
    expect(compileTimeFormat(format)).toBeNull();
  });
});

test.each([
  ['month', 1, Date.UTC(2023, 0, 31, 6)],
  ['month', 1, Date.UTC(1949, 0, 30)],
  ['month', 5, Date.UTC(1949, 0, 1)],
  ['quarter', 1, Date.UTC(1950, 10, 30, 23)],
  ['year', 1, Date.UTC(2024, 1, 29)],
  ['week', 2, Date.UTC(1969, 11, 31)],
  ['minute', 15, Date.UTC(1969, 11, 31)],
] as const)('steps of %s × %i fall on the same times in DuckDB', async (unit, count, start) => {
  const [times] = await database.numbers(
    `SELECT ${stepTimeSql(start, { unit, count }, 'i')} FROM range(100) r(i) ORDER BY i`,
  );
  const expected = Array.from({ length: 100 }, (_, step) => addSteps(start, { unit, count }, step));
  expect([...(times ?? [])]).toEqual(expected);
});
