import { describe, expect, it } from 'vitest';
import { UsageError } from '../../../main/cli/cli-failure';
import { parseArguments } from '../../../main/cli/parse-arguments';

describe('parseArguments', () => {
  it('fills in what is not said', () => {
    expect(parseArguments(['forecast', 'a.csv'])).toMatchObject({
      kind: 'forecast',
      file: 'a.csv',
      horizonSteps: 24,
      origin: 'end-of-series',
      report: null,
      out: null,
      project: null,
      language: 'en',
      json: false,
    });
  });

  it('reads every option', () => {
    const argv =
      'forecast a.csv --column v --time-column t --time-format %Y --spec s.json --cell gru --window 12 --units 8 --epochs 3 --batch-size 4 --learning-rate 0.01 --seed 9 --test-steps 6 --horizon 5 --origin test-part --report out --out f.csv --project p.gatecast --language tr --json';
    expect(parseArguments(argv.split(' '))).toEqual({
      kind: 'forecast',
      file: 'a.csv',
      choicesFile: null,
      sheet: null,
      column: 'v',
      timeColumn: 't',
      timeFormat: '%Y',
      specFile: 's.json',
      changes: {
        cell: 'gru',
        windowSteps: 12,
        units: 8,
        epochs: 3,
        batchSize: 4,
        learningRate: 0.01,
        seed: 9,
        testSteps: 6,
      },
      horizonSteps: 5,
      origin: 'test-part',
      report: 'out',
      out: 'f.csv',
      project: 'p.gatecast',
      language: 'tr',
      json: true,
    });
  });

  it('knows the other commands', () => {
    expect(parseArguments([])).toEqual({ kind: 'help' });
    expect(parseArguments(['--help'])).toEqual({ kind: 'help' });
    expect(parseArguments(['-v'])).toEqual({ kind: 'version' });
    expect(parseArguments(['inspect', 'a.csv', '--json'])).toMatchObject({
      kind: 'inspect',
      json: true,
    });
    expect(parseArguments(['explain', 's.json', '--language', 'tr'])).toEqual({
      kind: 'explain',
      file: 's.json',
      json: false,
      language: 'tr',
    });
  });

  it.each([
    [['predict', 'a.csv'], 'no command «predict»'],
    [['forecast'], 'needs a file'],
    [['forecast', 'a.csv', 'b.csv'], '«b.csv»'],
    [['forecast', 'a.csv', '--horizon', 'many'], '--horizon is «many»'],
    [['forecast', 'a.csv', '--seed='], '--seed is «»'],
    [['forecast', 'a.csv', '--cell', 'dense'], 'allowed: lstm, gru, simple-rnn'],
    [['forecast', 'a.csv', '--origin', 'now'], 'allowed: end-of-series, test-part'],
    [['inspect', 'a.csv', '--language', 'de'], 'allowed: en, tr'],
    [['forecast', 'a.csv', '--colour', 'red'], '--colour'],
  ])('refuses %j', (argv, message) => {
    expect(() => parseArguments(argv)).toThrow(UsageError);
    expect(() => parseArguments(argv)).toThrow(message);
  });
});
