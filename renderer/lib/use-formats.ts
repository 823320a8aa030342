import { useMemo } from 'react';
import { createFormats, type Formats } from './formats';
import { useLanguage } from './use-language';

export function useFormats(): Formats {
  const language = useLanguage();
  return useMemo(() => createFormats(language), [language]);
}
