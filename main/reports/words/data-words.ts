import type { Mark } from '@shared/domain/dataset/dataset';
import type { Layout } from '@shared/domain/dataset/reading';

/** What a report says of a data set and of what became of it, in one language. */
export interface DataWords {
  file: string;
  importedAt: string;
  series: string;
  length: string;
  range: string;
  frequency: string;
  season: string;
  noSeason: string;
  records: string;
  rejected: string;
  imputed: string;
  missing: string;
  outliers: string;
  steps: string;
  /** How often the data set was prepared, the import being the first time. */
  revision: string;

  readingSection: string;
  encoding: string;
  delimiter: string;
  /** Names of delimiters that cannot be seen, or hardly. */
  delimiters: Record<string, string>;
  quote: string;
  noQuote: string;
  sheet: string;
  preamble: string;
  header: string;
  lines: (count: number) => string;
  rows: (count: number) => string;
  noHeader: string;
  decimalMark: string;
  groupMark: string;
  space: string;
  missingWords: string;
  layout: string;
  layoutOf: Record<Layout['kind'], string>;
  values: string;
  seriesBy: string;
  numberedRows: string;
  times: string;
  timesFrom: (columns: string, format: string) => string;
  headerTimes: (format: string) => string;
  inZone: (zone: string) => string;
  noTimes: string;
  declaredTimes: (start: string, every: string) => string;
  others: (count: number) => string;

  preparationSection: string;
  preparation: string;
  nothingPrepared: string;
  found: string;

  mark: string;
  markOf: Record<Mark, string>;
  /** How many steps of the plot are so, for who does not see it. */
  marksOf: Record<Exclude<Mark, 'observed'>, (count: number) => string>;
  unscored: (count: number) => string;
}
