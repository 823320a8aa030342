import { parseArgs } from 'node:util';
import { forecastOriginSchema } from '@shared/domain/forecast';
import type { RecurrentKind } from '@shared/domain/network-spec';
import { preferencesSchema } from '@shared/domain/project';
import { z } from 'zod';
import { UsageError } from './cli-failure';
import type { Command, ForecastCommand, ImportCommand } from './command';

const options = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
  json: { type: 'boolean' },
  language: { type: 'string' },
  choices: { type: 'string' },
  sheet: { type: 'string' },
  column: { type: 'string' },
  'time-column': { type: 'string' },
  'time-format': { type: 'string' },
  rejects: { type: 'string' },
  'out-dir': { type: 'string' },
  spec: { type: 'string' },
  cell: { type: 'string' },
  window: { type: 'string' },
  units: { type: 'string' },
  epochs: { type: 'string' },
  'batch-size': { type: 'string' },
  'learning-rate': { type: 'string' },
  seed: { type: 'string' },
  'test-steps': { type: 'string' },
  horizon: { type: 'string' },
  origin: { type: 'string' },
  report: { type: 'string' },
  out: { type: 'string' },
  project: { type: 'string' },
} as const;

type Values = ReturnType<typeof parse>['values'];

const commandSchema = z.enum(['forecast', 'inspect', 'import', 'explain']);
const languageSchema = preferencesSchema.shape.language;
const cellSchema = z.enum(['lstm', 'gru', 'simple-rnn']) satisfies z.ZodType<RecurrentKind>;

/** @param argv without node and script. @throws UsageError. */
export function parseArguments(argv: readonly string[]): Command {
  const { values, positionals } = parse(argv);
  if (values.help || (argv.length === 0 && positionals.length === 0)) return { kind: 'help' };
  if (values.version) return { kind: 'version' };
  const [name, ...files] = positionals;
  const kind = commandSchema.safeParse(name).data;
  if (kind === undefined) {
    const known = 'forecast, inspect, import or explain';
    throw new UsageError(`There is no command «${name ?? ''}»: ${known}.`);
  }
  const [file, second] = files;
  if (file === undefined) throw new UsageError(`${kind} needs a file.`);
  if (kind === 'import') return importCommand(files, values);
  if (second !== undefined) throw new UsageError(`One file at a time; there is also «${second}».`);
  switch (kind) {
    case 'inspect':
      return { kind, file, ...shared(values), ...reading(values) };
    case 'explain':
      return { kind, file, ...shared(values) };
    case 'forecast':
      return forecastCommand(file, values);
  }
}

function importCommand(files: string[], values: Values): ImportCommand {
  const { out, 'out-dir': folder } = values;
  const rejects = values.rejects ?? null;
  const rest = { kind: 'import' as const, files, ...shared(values), ...reading(values) };
  if (folder !== undefined) {
    if (out === undefined && rejects === null) return { ...rest, target: { folder } };
    throw new UsageError('--out-dir names the outputs itself; leave --out and --rejects out.');
  }
  if (out === undefined) throw new UsageError('import needs --out FILE, or --out-dir DIR.');
  if (files.length === 1) return { ...rest, target: { out, rejects } };
  throw new UsageError(`--out is for one file; for ${files.length} give --out-dir DIR.`);
}

function forecastCommand(file: string, values: Values): ForecastCommand {
  return {
    kind: 'forecast',
    file,
    ...reading(values),
    column: values.column ?? null,
    timeColumn: values['time-column'] ?? null,
    timeFormat: values['time-format'] ?? null,
    specFile: values.spec ?? null,
    changes: {
      cell: values.cell === undefined ? undefined : oneOf('cell', cellSchema, values.cell),
      windowSteps: number('window', values.window),
      units: number('units', values.units),
      epochs: number('epochs', values.epochs),
      batchSize: number('batch-size', values['batch-size']),
      learningRate: number('learning-rate', values['learning-rate']),
      seed: number('seed', values.seed),
      testSteps: number('test-steps', values['test-steps']),
    },
    horizonSteps: number('horizon', values.horizon) ?? 24,
    origin: oneOf('origin', forecastOriginSchema, values.origin ?? 'end-of-series'),
    report: values.report ?? null,
    out: values.out ?? null,
    project: values.project ?? null,
    ...shared(values),
  };
}

const shared = ({ language = 'en', json = false }: Values) => ({
  language: oneOf('language', languageSchema, language),
  json,
});

const reading = ({ choices, sheet }: Values) => ({
  choicesFile: choices ?? null,
  sheet: sheet ?? null,
});

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function number(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value)) {
    throw new UsageError(`--${name} is «${text}»; a number is needed.`);
  }
  return value;
}

function oneOf<T extends string>(name: string, schema: z.ZodType<T>, text: string): T {
  const parsed = schema.safeParse(text);
  if (parsed.success) return parsed.data;
  const allowed = schema instanceof z.ZodEnum ? schema.options.join(', ') : '';
  throw new UsageError(`--${name} is «${text}»; allowed: ${allowed}.`);
}
