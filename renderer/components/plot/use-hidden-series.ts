import { useState } from 'react';
import type { LegendEntry } from './plot-legend';

/** Which series of a plot the person has switched off. */
export function useHiddenSeries<Key extends string>(initially: readonly Key[] = []) {
  const [hidden, setHidden] = useState<ReadonlySet<Key>>(new Set(initially));
  const toggle = (key: Key): NonNullable<LegendEntry['toggle']> => ({
    shown: !hidden.has(key),
    onToggle: () =>
      setHidden((before) => {
        const after = new Set(before);
        if (!after.delete(key)) after.add(key);
        return after;
      }),
  });
  return { hidden, toggle };
}
