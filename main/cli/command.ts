import type { ForecastOrigin } from '@shared/domain/forecast';
import type { RecurrentKind } from '@shared/domain/network-spec';
import type { Language } from '@shared/domain/project';

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

/** What the command line says of how a file is read. */
interface ReadingOptions {
  /** JSON with reading choices and answers; null: none. */
  choicesFile: string | null;
  /** Worksheet of a workbook; null: as found. */
  sheet: string | null;
}

export interface ForecastCommand extends ReadingOptions {
  kind: 'forecast';
  file: string;
  /** Column of values, or name of a series. */
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

export interface InspectCommand extends ReadingOptions {
  kind: 'inspect';
  file: string;
  language: Language;
  json: boolean;
}

export interface ImportCommand extends ReadingOptions {
  kind: 'import';
  files: string[];
  /** One file to `out`, or any number into `folder`. */
  target: { out: string; rejects: string | null } | { folder: string };
  language: Language;
  json: boolean;
}

export type Command =
  | { kind: 'help' }
  | { kind: 'version' }
  | { kind: 'explain'; file: string; json: boolean; language: Language }
  | InspectCommand
  | ImportCommand
  | ForecastCommand;

/** How a command ended. */
export interface CommandResult {
  exitCode: number;
  /** For standard output. */
  output: string;
  /** For standard error: words to a person. */
  messages: string;
}
