import type { CalendarFeature } from '../domain/dataset/calendar-feature';
import type { InputsSpec } from '../domain/network/inputs-spec';
import type { Language } from '../domain/project';

const featureNames: Record<Language, Record<CalendarFeature, string>> = {
  en: {
    hour: 'hour',
    weekday: 'weekday',
    weekend: 'weekend',
    month: 'month',
    'day-of-year': 'day of the year',
    holiday: 'holidays',
  },
  tr: {
    hour: 'saat',
    weekday: 'haftanın günü',
    weekend: 'hafta sonu',
    month: 'ay',
    'day-of-year': 'yılın günü',
    holiday: 'resmî tatiller',
  },
};

const nameCalendarFeature = (feature: CalendarFeature, language: Language): string =>
  featureNames[language][feature];

/** The name of a country, of its code where it has none. @param code ISO 3166-1 alpha-2 */
export const nameCountry = (code: string, language: Language): string => {
  try {
    return new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code;
  } catch {
    // Two letters that no region can have.
    return code;
  }
};

/** Everything that a network sees beside the series, each by its name; empty where that is nothing. */
export function nameInputs(
  { covariates, calendar, holidayCountry }: InputsSpec,
  language: Language,
): string[] {
  const features = calendar.map((feature) => {
    const name = nameCalendarFeature(feature, language);
    return feature === 'holiday' && holidayCountry !== null
      ? `${name} (${nameCountry(holidayCountry, language)})`
      : name;
  });
  return [...covariates.map((name) => `«${name}»`), ...features];
}
