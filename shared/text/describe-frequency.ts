import type { Frequency } from '../domain/frequency';
import type { Language } from '../domain/project';

type UnitWords = Record<Frequency['unit'], string>;

const one: Record<Language, UnitWords> = {
  en: {
    millisecond: 'every millisecond',
    second: 'every second',
    minute: 'every minute',
    hour: 'every hour',
    day: 'every day',
    'business-day': 'every working day',
    week: 'every week',
    month: 'every month',
    quarter: 'every quarter',
    year: 'every year',
    step: 'row by row',
  },
  tr: {
    millisecond: 'her milisaniye',
    second: 'her saniye',
    minute: 'her dakika',
    hour: 'her saat',
    day: 'her gün',
    'business-day': 'her iş günü',
    week: 'her hafta',
    month: 'her ay',
    quarter: 'her çeyrek',
    year: 'her yıl',
    step: 'satır satır',
  },
};

const several: Record<Language, UnitWords> = {
  en: {
    millisecond: 'every {count} milliseconds',
    second: 'every {count} seconds',
    minute: 'every {count} minutes',
    hour: 'every {count} hours',
    day: 'every {count} days',
    'business-day': 'every {count} working days',
    week: 'every {count} weeks',
    month: 'every {count} months',
    quarter: 'every {count} quarters',
    year: 'every {count} years',
    step: 'every {count} rows',
  },
  tr: {
    millisecond: '{count} milisaniyede bir',
    second: '{count} saniyede bir',
    minute: '{count} dakikada bir',
    hour: '{count} saatte bir',
    day: '{count} günde bir',
    'business-day': '{count} iş gününde bir',
    week: '{count} haftada bir',
    month: '{count} ayda bir',
    quarter: '{count} çeyrekte bir',
    year: '{count} yılda bir',
    step: '{count} satırda bir',
  },
};

/** A frequency within a sentence: 'every month', 'every 15 minutes'. */
export function describeFrequency({ unit, count }: Frequency, language: Language): string {
  if (count === 1) return one[language][unit];
  return several[language][unit].replace('{count}', String(count));
}
