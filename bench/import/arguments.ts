import { parseArgs } from 'node:util';

export interface ImportBenchArguments {
  rows: number;
  rounds: number;
  /** Of the file whose import must stay within a gigabyte; 0: it is left out. */
  largeRows: number;
  /** Everything was measured thoroughly enough to be kept. */
  isFull: boolean;
}

const whole: ImportBenchArguments = {
  rows: 1_000_000,
  rounds: 11,
  largeRows: 10_000_000,
  isFull: true,
};

/**
 * `--rows 100000`, `--rounds 3`, `--large-rows 0`.
 *
 * @throws Error naming the argument
 */
export function parseImportBenchArguments(args: string[]): ImportBenchArguments {
  const { values } = parseArgs({
    args,
    options: {
      rows: { type: 'string' },
      rounds: { type: 'string' },
      'large-rows': { type: 'string' },
    },
  });
  const wholeNumber = (name: keyof typeof values, fallback: number, least: number) => {
    const number = values[name] === undefined ? fallback : Number(values[name]);
    if (Number.isInteger(number) && number >= least) return number;
    throw new Error(`--${name} ${values[name]} is no whole number from ${least}`);
  };
  const chosen = {
    rows: wholeNumber('rows', whole.rows, 10),
    rounds: wholeNumber('rounds', whole.rounds, 1),
    largeRows: wholeNumber('large-rows', whole.largeRows, 0),
  };
  const isFull =
    chosen.rows === whole.rows &&
    chosen.rounds >= whole.rounds &&
    chosen.largeRows === whole.largeRows;
  return { ...chosen, isFull };
}
