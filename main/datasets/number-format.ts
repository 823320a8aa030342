import type { Inspection } from '@shared/domain/dataset';
import { sqlText } from '../project/sql-text';

export type DecimalMark = Inspection['decimalMark'];

/** How spreadsheets and statistics programs say that a value is missing. */
const missing = '^(?:|NA|N/A|#N/A|NaN|NULL|None|-|\\?|\\.{1,3})$';
const missingPattern = new RegExp(missing, 'i');

/** Thousands separators besides the other mark: spaces of all kinds and the Swiss apostrophe. */
const groupMarks = " \\x{a0}\\x{2009}\\x{202f}'’";

interface NumberPatterns {
  plain: RegExp;
  grouped: RegExp;
  groups: RegExp;
  /** The same for RE2, DuckDB's matcher. */
  sql: { whole: string; groups: string };
}

function patternsOf(mark: DecimalMark): NumberPatterns {
  const decimal = mark === '.' ? '\\.' : ',';
  const group = `[${mark === '.' ? ',' : '.'}${groupMarks}]`;
  const fraction = `(?:${decimal}\\d*)?`;
  const exponent = '(?:[eE][+-]?\\d+)?';
  const plain = `[+-]?(?:\\d+${fraction}|${decimal}\\d+)${exponent}`;
  // A group never starts with 0: «0.123» is a fraction whatever the decimal mark.
  const grouped = `[+-]?[1-9]\\d{0,2}(?:${group}\\d{3})+${fraction}`;
  const js = (source: string, flags = 'u') =>
    new RegExp(source.replace(/\\x\{(\w+)\}/g, '\\u{$1}'), flags);
  return {
    plain: js(`^${plain}$`),
    grouped: js(`^${grouped}$`),
    groups: js(group, 'gu'),
    sql: { whole: `${plain}|${grouped}`, groups: group },
  };
}

const patterns: Record<DecimalMark, NumberPatterns> = {
  '.': patternsOf('.'),
  ',': patternsOf(','),
};

export const isMissing = (text: string): boolean => missingPattern.test(text.trim());

/** How surely `text` is a number with this decimal mark: thousands separators leave a doubt. */
export function fitNumber(text: string, mark: DecimalMark): 'plain' | 'grouped' | null {
  const trimmed = text.trim();
  if (patterns[mark].plain.test(trimmed)) return 'plain';
  return patterns[mark].grouped.test(trimmed) ? 'grouped' : null;
}

/** NaN where it is no number. */
export function parseNumber(text: string, mark: DecimalMark): number {
  const fit = fitNumber(text, mark);
  if (fit === null) return Number.NaN;
  const ungrouped = fit === 'plain' ? text.trim() : text.trim().replace(patterns[mark].groups, '');
  return Number(ungrouped.replace(',', '.'));
}

/** `parseNumber` and `isMissing` for DuckDB: NULL where it is no number. */
export function numberSql(column: string, mark: DecimalMark): string {
  const { whole, groups } = patterns[mark].sql;
  const text = `trim(${column})`;
  const ungrouped = `regexp_replace(${text}, ${sqlText(groups)}, '', 'g')`;
  const plain = mark === ',' ? `replace(${ungrouped}, ',', '.')` : ungrouped;
  // Most cells are read at once; only the others pay for the patterns.
  const direct =
    mark === '.'
      ? `WHEN regexp_full_match(${text}, '-?\\d+(\\.\\d+)?') THEN TRY_CAST(${text} AS DOUBLE)`
      : '';
  return `CASE ${direct} WHEN regexp_full_match(${text}, ${sqlText(whole)}) THEN TRY_CAST(${plain} AS DOUBLE) END`;
}

export const missingSql = (column: string): string =>
  `regexp_full_match(trim(${column}), ${sqlText(`(?i)${missing}`)})`;
