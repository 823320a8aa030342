import { z } from 'zod';

/** How cells are set apart. `delimiter` is one character; spaces after it may belong to it. */
export const dialectSchema = z.strictObject({
  delimiter: z.string().length(1),
  /** '' where cells are never quoted. */
  quote: z.enum(['"', "'", '']),
  /** How a quote stands inside a quoted cell: doubled (RFC 4180) or behind a backslash. */
  escape: z.enum(['double', 'backslash']),
  /** Spaces behind a delimiter are no part of the cell. */
  skipInitialSpace: z.boolean(),
});

export const lineEndSchema = z.enum(['lf', 'crlf', 'cr', 'mixed', 'none']);

/**
 * How a file's bytes become records of cells. Everything is decided by inspection; what a person
 * sets is taken as it is.
 */
export const formSchema = z.strictObject({
  /** WHATWG label in lower case: utf-8, utf-16le, windows-1252, iso-8859-9 … */
  encoding: z.string().min(1).max(40),
  dialect: dialectSchema,
  /** Lines before the table: titles, sources, units. */
  preambleLines: z.number().int().nonnegative(),
  /** Records that name the columns; 0 where there is no header, 2 or more are joined by a space. */
  headerRows: z.number().int().min(0).max(10),
  /** Worksheet of a workbook; null in all other files. */
  sheet: z.string().nullable(),
});

export type Dialect = z.output<typeof dialectSchema>;
export type LineEnd = z.output<typeof lineEndSchema>;
export type Form = z.output<typeof formSchema>;
