import { z } from 'zod';

/** How numbers are written in a file or a column. */
export const numberFormatSchema = z.strictObject({
  decimalMark: z.enum(['.', ',']),
  /** What stands between groups of three digits; '' where nothing does. ' ' is any kind of space. */
  groupMark: z.enum(['', ',', '.', ' ', "'"]),
});

/**
 * A time format: a strptime pattern (%Y %y %m %d %H %I %M %S %f %p %b %B %a %z %j), to which Gatecast
 * adds %q (quarter 1–4), %G-W%V with or without %u (ISO week and its day), and the words `excel`
 * (serial day, 1900 system), `epoch-s` and `epoch-ms`. %b, %B and %a read names in English, Turkish,
 * German, French and Spanish. %z is applied; %*z is read and not applied, for daily data whose
 * midnights are local ones. %y is 1969–2068; %37y is 1937–2036, and so on.
 */
export const timeFormatSchema = z.string().min(1).max(60);

/** IANA name such as Europe/Istanbul; null: times are taken as they are written (UTC). */
export const timeZoneSchema = z.string().min(1).max(60).nullable();

export type NumberFormat = z.output<typeof numberFormatSchema>;
