import type { NetworkSpec } from '@shared/domain/network-spec';
import { summarizeStack } from '@shared/text';
import { useTranslation } from 'react-i18next';
import { useLanguage } from './use-language';

/** A network in a few words: 'LSTM 32 → GRU 16, window 24'. */
export function useSpecWords(): (spec: NetworkSpec) => string {
  const { t } = useTranslation();
  const language = useLanguage();
  return ({ layers, windowSteps }) =>
    t('network.words', {
      stack: summarizeStack(layers, language),
      // A field that the person has emptied holds no number.
      window: Number.isNaN(windowSteps) ? '–' : String(windowSteps),
    });
}
