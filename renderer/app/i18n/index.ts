import type { Language } from '@shared/domain/project';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from './en';
import { tr } from './tr';

export async function startI18n(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    resources: { en: { translation: en }, tr: { translation: tr } },
    // React escapes what it writes.
    interpolation: { escapeValue: false },
  });
}

export const changeLanguage = (language: Language) => i18next.changeLanguage(language);
