import type { Language } from '@shared/domain/project';
import { useTranslation } from 'react-i18next';

export function useLanguage(): Language {
  return useTranslation().i18n.language === 'tr' ? 'tr' : 'en';
}
