import type { Frequency } from '@shared/domain/frequency';
import type { Language } from '@shared/domain/project';
import { isStepNumber } from '@shared/numeric/step-number';

const dayMs = 86_400_000;

/** Numbers of one column alike: about four digits of the largest, at most 6 decimals. */
export function createNumberFormat(
  values: readonly number[],
  language: Language,
): (value: number | null) => string {
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const decimals = largest === 0 ? 0 : 3 - Math.floor(Math.log10(largest));
  const digits = Math.max(0, Math.min(6, decimals));
  const format = new Intl.NumberFormat(language, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return (value) => (value === null ? '–' : format.format(value));
}

/** One number by itself, to four significant digits. */
export function formatNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(language, { maximumSignificantDigits: 4 }).format(value);
}

/** A count: every digit of it. */
export function formatCount(value: number, language: Language): string {
  return new Intl.NumberFormat(language).format(value);
}

const hasClockTime = (frequency: Frequency): boolean =>
  ['millisecond', 'second', 'minute', 'hour'].includes(frequency.unit);

/**
 * A step's time for people, in UTC: as much of it as the frequency tells apart; its number where
 * steps are counted.
 */
export function formatTime(time: number, frequency: Frequency, language: Language): string {
  if (isStepNumber(time, frequency)) return formatCount(time, language);
  switch (frequency.unit) {
    case 'millisecond':
      return withParts(time, language, {
        year: 'numeric',
        month: 'short',
        day: 'numeric',
        hour: '2-digit',
        minute: '2-digit',
        second: '2-digit',
        fractionalSecondDigits: 3,
      });
    case 'year':
      return withParts(time, language, { year: 'numeric' });
    case 'month':
      return withParts(time, language, { year: 'numeric', month: 'short' });
    case 'second':
      return withParts(time, language, { dateStyle: 'medium', timeStyle: 'medium' });
    case 'minute':
    case 'hour':
      return withParts(time, language, { dateStyle: 'medium', timeStyle: 'short' });
    default:
      return withParts(time, language, { dateStyle: 'medium' });
  }
}

/**
 * ISO 8601 for machines, in UTC: a date for days and longer, else date and time to the second; the
 * step's number where steps are counted.
 */
export function formatIsoTime(time: number, frequency: Frequency): string {
  if (isStepNumber(time, frequency)) return String(time);
  const iso = new Date(time).toISOString();
  // Steps off any calendar may fall at any time of a day, or all at midnight.
  const whole = frequency.unit === 'step' ? time % dayMs === 0 : !hasClockTime(frequency);
  return whole ? iso.slice(0, 10) : iso.replace('.000Z', 'Z');
}

/** A tick of the time axis: the coarser, the longer the axis. */
export function formatTick(time: number, spanMs: number, language: Language): string {
  if (spanMs > 1200 * dayMs) return withParts(time, language, { year: 'numeric' });
  if (spanMs > 90 * dayMs) return withParts(time, language, { year: '2-digit', month: 'short' });
  if (spanMs > 3 * dayMs) return withParts(time, language, { day: 'numeric', month: 'short' });
  return withParts(time, language, { day: 'numeric', hour: '2-digit', minute: '2-digit' });
}

export function formatDate(time: number, language: Language): string {
  return withParts(time, language, { dateStyle: 'long', timeStyle: 'short' });
}

function withParts(time: number, language: Language, parts: Intl.DateTimeFormatOptions): string {
  const locale = language === 'en' ? 'en-GB' : 'tr-TR';
  return new Intl.DateTimeFormat(locale, { ...parts, timeZone: 'UTC' }).format(time);
}
