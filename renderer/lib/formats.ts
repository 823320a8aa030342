import type { Frequency } from '@shared/domain/frequency';
import type { Language } from '@shared/domain/project';
import { isStepNumber } from '@shared/numeric/step-number';

const dayMs = 86_400_000;

const locales: Record<Language, string> = { en: 'en-GB', tr: 'tr-TR' };

/** Numbers and dates in the person's language. Times of series are UTC, of events local. */
export function createFormats(language: Language) {
  const locale = locales[language];
  const number = (options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options);
  const integer = number({ maximumFractionDigits: 0 });
  const significant = number({ maximumSignificantDigits: 4 });
  const large = number({ maximumFractionDigits: 1 });
  const scientific = number({ notation: 'scientific', maximumSignificantDigits: 3 });
  const compact = number({ notation: 'compact', maximumSignificantDigits: 3 });
  const share = number({ style: 'percent', maximumFractionDigits: 0 });
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const dates = dateFormats(locale);
  const unit = (value: number, name: string) =>
    number({ style: 'unit', unit: name, unitDisplay: 'short', maximumFractionDigits: 1 }).format(
      value,
    );

  return {
    integer: (value: number) => integer.format(value),
    /** Four significant digits, whole thousands kept; powers of ten where it is tiny. */
    value: (value: number) => {
      if (value !== 0 && Math.abs(value) < 1e-4) return scientific.format(value);
      return Math.abs(value) >= 1000 ? large.format(value) : significant.format(value);
    },
    axis: (value: number) =>
      Math.abs(value) >= 10_000 ? compact.format(value) : significant.format(value),
    percent: (value: number) => share.format(value),
    /** Rounded down, so that 100 % means all of them. */
    shareOf: (value: number) => share.format(Math.floor(value * 100 + 1e-9) / 100),
    bytes: (value: number) =>
      value < 1000
        ? unit(value, 'byte')
        : value < 1e6
          ? unit(value / 1000, 'kilobyte')
          : value < 1e9
            ? unit(value / 1e6, 'megabyte')
            : unit(value / 1e9, 'gigabyte'),
    /** When something was done, in local time. */
    moment: (value: number) => moment.format(value),
    /** A time of a series, as fine as its frequency; the number of a step that has no time. */
    time: (value: number, frequency: Frequency) => {
      if (isStepNumber(value, frequency)) return integer.format(value);
      // Irregular times may be of days or of moments.
      if (frequency.unit === 'step')
        return dates[value % dayMs === 0 ? 'day' : 'second'].format(value);
      if (frequency.unit === 'quarter') {
        const date = new Date(value);
        const quarter = Math.floor(date.getUTCMonth() / 3) + 1;
        return language === 'tr'
          ? `${date.getUTCFullYear()} ${quarter}. çeyrek`
          : `Q${quarter} ${date.getUTCFullYear()}`;
      }
      return dates[frequency.unit].format(value);
    },
    duration: (milliseconds: number) => {
      const seconds = Math.max(0, Math.round(milliseconds / 1000));
      if (seconds < 60) return unit(seconds, 'second');
      if (seconds < 3600) {
        return `${unit(Math.floor(seconds / 60), 'minute')} ${unit(seconds % 60, 'second')}`;
      }
      const minutes = Math.round(seconds / 60);
      return `${unit(Math.floor(minutes / 60), 'hour')} ${unit(minutes % 60, 'minute')}`;
    },
  };
}

export type Formats = ReturnType<typeof createFormats>;

function dateFormats(locale: string) {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  const day = format({ dateStyle: 'medium' });
  const minute = format({ dateStyle: 'medium', timeStyle: 'short' });
  return {
    year: format({ year: 'numeric' }),
    month: format({ month: 'short', year: 'numeric' }),
    week: day,
    day,
    'business-day': day,
    hour: minute,
    minute,
    second: format({ dateStyle: 'medium', timeStyle: 'medium' }),
    millisecond: format({
      year: 'numeric',
      month: 'short',
      day: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      fractionalSecondDigits: 3,
    }),
  };
}
