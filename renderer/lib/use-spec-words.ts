import type { NetworkSpec } from '@shared/domain/network-spec';
import { useTranslation } from 'react-i18next';

/** A network in a few words: 'LSTM 32 → GRU 16, window 24'. */
export function useSpecWords(): (spec: NetworkSpec) => string {
  const { t } = useTranslation();
  return ({ layers, windowSteps }) => {
    const stack = layers.map(({ kind, units }) => `${t(`network.kind.${kind}`)} ${count(units)}`);
    return t('network.words', { stack: stack.join(' → '), window: count(windowSteps) });
  };
}

/** A field that the person has emptied holds no number. */
const count = (value: number) => (Number.isNaN(value) ? '–' : String(value));
