import type { Dialect } from '@shared/domain/dataset/form';

/** What tables are set apart by, with how usual it is. */
export const delimiterPriors: Readonly<Record<string, number>> = {
  ',': 1,
  ';': 1,
  '\t': 1,
  '|': 0.98,
  ' ': 0.85,
  ':': 0.75,
  '^': 0.9,
  '~': 0.9,
  '#': 0.75,
  '&': 0.75,
  '!': 0.75,
  '*': 0.75,
  '@': 0.75,
};

/** Of a table with one column the delimiter is one that does not occur. */
const spareDelimiters = [',', ';', '\t', '|', '^', '~', '!', '*', '\u001f'];

const has = (text: string, pattern: string): boolean => new RegExp(pattern).test(text);
const literal = (character: string): string => character.replace(/[\^*|\\$.+?()[\]{}]/g, '\\$&');

/** Whether cells of the text seem to stand in such quotes between such delimiters. */
function isQuotedBy(text: string, delimiter: string, quote: string): boolean {
  const edge = `[${literal(delimiter)}\\r\\n]`;
  return has(text, `(?:^|${edge}) *${quote}`) && has(text, `${quote} *(?:$|${edge})`);
}

/** Quotes with their escapes that a text may be written with between some delimiter. */
function listQuotes(text: string, delimiter: string): Pick<Dialect, 'quote' | 'escape'>[] {
  const quotes: Pick<Dialect, 'quote' | 'escape'>[] = [{ quote: '"', escape: 'double' }];
  for (const quote of ['"', "'"] as const) {
    if (!isQuotedBy(text, delimiter, quote)) continue;
    if (quote !== '"') quotes.push({ quote, escape: 'double' });
    // Two backslashes are one that escapes nothing behind it.
    if (has(text, `(?<!\\\\)(?:\\\\\\\\)*\\\\${quote}`))
      quotes.push({ quote, escape: 'backslash' });
  }
  if (has(text, `(?:^|[${literal(delimiter)}\\r\\n]) *"`)) {
    quotes.push({ quote: '', escape: 'double' });
  }
  return quotes;
}

/** All dialects with several columns that a text may be written in, most usual first. */
export function listDialects(text: string, delimiters = Object.keys(delimiterPriors)): Dialect[] {
  return delimiters
    .filter((delimiter) => text.includes(delimiter))
    .flatMap((delimiter) => {
      const spaced = text.includes(`${delimiter} `);
      return listQuotes(text, delimiter).flatMap((quoting) =>
        (spaced ? [false, true] : [false]).map((skipInitialSpace) => ({
          delimiter,
          ...quoting,
          skipInitialSpace,
        })),
      );
    });
}

/** Dialects of a table with one column. */
export function listSingleColumn(text: string): Dialect[] {
  const delimiter = spareDelimiters.find((spare) => !text.includes(spare)) ?? '\u001f';
  return listQuotes(text, delimiter).map((quoting) => ({
    delimiter,
    ...quoting,
    skipInitialSpace: false,
  }));
}
