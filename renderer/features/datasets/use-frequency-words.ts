import type { Frequency } from '@shared/domain/frequency';
import { useTranslation } from 'react-i18next';

/** 'Monthly', 'every 15 minutes'. */
export function useFrequencyWords(): (frequency: Frequency) => string {
  const { t } = useTranslation();
  return ({ unit, count }) =>
    count === 1 ? t(`frequency.once.${unit}`) : t(`frequency.every.${unit}`, { count });
}
