import { appError } from '@shared/domain/app-error';
import type { Question } from '@shared/domain/dataset/inspection';
import { note } from '@shared/domain/dataset/note';
import type { ReadingChoices } from '@shared/domain/dataset/reading';
import { fail, succeed } from '@shared/domain/result';
import { describe, expect, it } from 'vitest';
import { settleChoices } from '../../../../main/cli/import/settle-choices';
import { errorIn, valueIn } from '../../../helpers/temporary-project';

const words = note('form.chosen');
const option = (key: string, choices: Record<string, unknown>) => ({ key, note: words, choices });
const dateOrder = (column: string): Question => ({
  key: 'date-order',
  column,
  note: words,
  options: [
    option('day-first', { timeFormats: { [column]: '%d' } }),
    option('month-first', { timeFormats: { [column]: '%m' } }),
  ],
});
const sheet: Question = {
  key: 'sheet',
  column: null,
  note: words,
  options: [option('A', { form: { sheet: 'A' } }), option('B', { form: { sheet: 'B' } })],
};

/** A file that asks for its sheet first, and then for the order of the dates in two columns. */
const questionsFor = (choices: ReadingChoices): Question[] => {
  if (choices.form?.sheet === undefined) return [sheet];
  const told = choices.timeFormats ?? {};
  return ['a', 'b'].filter((column) => told[column] === undefined).map(dateOrder);
};

async function settle(answers: Record<string, string>, choices: ReadingChoices = {}) {
  const seen: ReadingChoices[] = [];
  const inspect = async (tried: ReadingChoices) => {
    seen.push(tried);
    return succeed(questionsFor(tried));
  };
  const settled = await settleChoices('f.csv', { choices, answers }, inspect, (open) => open);
  return { settled, seen };
}

describe('settleChoices', () => {
  it('answers what comes up behind an answer', async () => {
    const { settled, seen } = await settle({
      sheet: 'B',
      'date-order:a': 'day-first',
      'date-order:b': 'month-first',
    });
    const all = { form: { sheet: 'B' }, timeFormats: { a: '%d', b: '%m' } };
    expect(valueIn(settled)).toEqual({ choices: all, found: [] });
    expect(seen).toEqual([{}, { form: { sheet: 'B' } }, all]);
  });

  it('takes an answer by key for every column, one by column before it', async () => {
    const { settled } = await settle(
      { 'date-order': 'month-first', 'date-order:b': 'day-first' },
      { form: { sheet: 'A' } },
    );
    expect(valueIn(settled).choices.timeFormats).toEqual({ a: '%m', b: '%d' });
  });

  it('leaves open what no answer is for', async () => {
    const { settled, seen } = await settle({ sheet: 'A', 'date-order:b': 'day-first' });
    expect(valueIn(settled).found).toEqual([dateOrder('a')]);
    expect(seen).toHaveLength(3);
  });

  it('answers a question once, though it be asked again', async () => {
    let count = 0;
    const inspect = async () => {
      count++;
      return succeed([sheet]);
    };
    const given = { choices: {}, answers: { sheet: 'A' } };
    const settled = await settleChoices('f.csv', given, inspect, (open) => open);
    expect(valueIn(settled).found).toEqual([sheet]);
    expect(count).toBe(2);
  });

  it('refuses an answer that is no option, or that several are called', async () => {
    const { settled } = await settle({ sheet: 'C' });
    expect(errorIn(settled)).toEqual({
      code: 'choices-invalid',
      params: { file: 'f.csv', path: 'answers.sheet', reason: 'is «C»; allowed: A, B' },
    });
    const twice = { ...sheet, options: [option('A', {}), option('A', {})] };
    const given = { choices: {}, answers: { sheet: 'A' } };
    const doubtful = await settleChoices(
      'f.csv',
      given,
      async () => succeed([twice]),
      (open) => open,
    );
    expect(errorIn(doubtful).code).toBe('choices-invalid');
  });

  it('ends with the first failure', async () => {
    const error = appError('file-empty', { file: 'f.csv' });
    const given = { choices: {}, answers: {} };
    const settled = await settleChoices(
      'f.csv',
      given,
      async () => fail(error),
      () => [],
    );
    expect(errorIn(settled)).toEqual(error);
  });
});
