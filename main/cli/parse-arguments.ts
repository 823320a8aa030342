import { parseArgs } from 'node:util';
import { type ForecastOrigin, forecastOriginSchema } from '@shared/domain/forecast';
import type { RecurrentKind } from '@shared/domain/network-spec';
import { type Language, preferencesSchema } from '@shared/domain/project';
import { z } from 'zod';
import { UsageError } from './cli-failure';

const options = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
  json: { type: 'boolean' },
  language: { type: 'string' },
  column: { type: 'string' },
  'time-column': { type: 'string' },
  'time-format': { type: 'string' },
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

const languageSchema = preferencesSchema.shape.language;
const cellSchema = z.enum(['lstm', 'gru', 'simple-rnn']) satisfies z.ZodType<RecurrentKind>;

/** Changes to single values of the network spec; the spec's schema says what is allowed. */
export interface SpecChanges {
  /** Of recurrent layers; so are `units`. */
  cell?: RecurrentKind | undefined;
  windowSteps?: number | undefined;
  units?: number | undefined;
  epochs?: number | undefined;
  batchSize?: number | undefined;
  learningRate?: number | undefined;
  seed?: number | undefined;
  testSteps?: number | undefined;
}

export interface ForecastCommand {
  kind: 'forecast';
  file: string;
  column: string | null;
  timeColumn: string | null;
  /** strptime format of the time column; null: as found. */
  timeFormat: string | null;
  specFile: string | null;
  changes: SpecChanges;
  horizonSteps: number;
  origin: ForecastOrigin;
  report: string | null;
  out: string | null;
  project: string | null;
  language: Language;
  json: boolean;
}

export type Command =
  | { kind: 'help' }
  | { kind: 'version' }
  | { kind: 'inspect' | 'explain'; file: string; json: boolean; language: Language }
  | ForecastCommand;

/** @param argv without node and script. @throws UsageError. */
export function parseArguments(argv: readonly string[]): Command {
  const { values, positionals } = parse(argv);
  if (values.help || (argv.length === 0 && positionals.length === 0)) return { kind: 'help' };
  if (values.version) return { kind: 'version' };
  const [command, file, ...rest] = positionals;
  if (command !== 'forecast' && command !== 'inspect' && command !== 'explain') {
    throw new UsageError(`There is no command «${command ?? ''}»: forecast, inspect or explain.`);
  }
  if (file === undefined) throw new UsageError(`${command} needs a file.`);
  if (rest.length > 0) throw new UsageError(`One file at a time; there is also «${rest[0]}».`);
  const json = values.json ?? false;
  const language = oneOf('language', languageSchema, values.language ?? 'en');
  if (command !== 'forecast') return { kind: command, file, json, language };
  return {
    kind: 'forecast',
    file,
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
    language,
    json,
  };
}

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
