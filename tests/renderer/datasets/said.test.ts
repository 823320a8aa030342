import { describe, expect, it } from 'vitest';
import {
  answerQuestion,
  changeForm,
  mergeChoices,
  nothingSaid,
} from '@/features/datasets/intake/said';
import { dateQuestion, reading } from '../examples';

describe('merging choices', () => {
  it('adds parts of form, numbers and time formats, and replaces the rest', () => {
    const before = {
      form: { encoding: 'utf-8', headerRows: 1 },
      numbers: { decimalMark: ',' as const },
      missingWords: ['x'],
      timeFormats: { a: '%Y' },
      layout: reading.layout,
    };
    const merged = mergeChoices(before, {
      form: { headerRows: 2 },
      numbers: { groupMark: '.' },
      missingWords: ['y'],
      timeFormats: { b: '%d' },
    });
    expect(merged).toEqual({
      form: { encoding: 'utf-8', headerRows: 2 },
      numbers: { decimalMark: ',', groupMark: '.' },
      missingWords: ['y'],
      timeFormats: { a: '%Y', b: '%d' },
      layout: reading.layout,
    });
    expect(before.form.headerRows).toBe(1);
  });
});

describe('answering a question', () => {
  it('adds what the option says, and another answer takes its place', () => {
    const first = answerQuestion(nothingSaid, dateQuestion, 'day-first');
    expect(first.choices).toEqual({ timeFormats: { date: '%d/%m/%Y' } });
    const second = answerQuestion(first, dateQuestion, 'month-first');
    expect(second.choices).toEqual({ timeFormats: { date: '%m/%d/%Y' } });
    expect(second.answers).toEqual([{ question: dateQuestion, optionKey: 'month-first' }]);
  });

  it('counts for a time column that was chosen before', () => {
    const said = { choices: { layout: reading.layout }, answers: [] };
    const { choices } = answerQuestion(said, dateQuestion, 'month-first');
    expect(choices.layout?.time).toMatchObject({ column: 'date', format: '%m/%d/%Y' });
  });

  it('throws where main offers choices that are none', () => {
    const [first, ...others] = dateQuestion.options;
    const question = {
      ...dateQuestion,
      options: [{ ...first!, choices: { wrong: true } }, ...others],
    };
    expect(() => answerQuestion(nothingSaid, question, 'day-first')).toThrow();
    expect(() => answerQuestion(nothingSaid, question, 'unknown')).toThrow(RangeError);
  });
});

describe('another form', () => {
  it('forgets what was said of columns, and nothing else', () => {
    const ofFile = { ...dateQuestion, key: 'sheet', column: null };
    const said = {
      choices: {
        layout: reading.layout,
        timeFormats: { date: '%Y' },
        missingWords: ['x'],
        form: { encoding: 'utf-8' },
      },
      answers: [
        { question: dateQuestion, optionKey: 'day-first' },
        { question: ofFile, optionKey: 'day-first' },
      ],
    };
    expect(changeForm(said, { headerRows: 0 })).toEqual({
      choices: { missingWords: ['x'], form: { encoding: 'utf-8', headerRows: 0 } },
      answers: [{ question: ofFile, optionKey: 'day-first' }],
    });
  });
});
