import { note } from '@shared/domain/dataset/note';
import { type Findings, listNames } from './findings';
import { type Laid, type LaidSeries, laySeriesAgain } from './laid-series';

/**
 * Without the steps at which one of `dropping` has no value. Other series lose them too, since all
 * have their steps in common; what is left follows no calendar, except business days, of which some
 * are always off.
 */
export function dropMissing(
  laid: Laid,
  dropping: readonly LaidSeries[],
  { notes }: Findings,
): Laid {
  const isDropped = new Uint8Array(laid.times.length);
  for (const { values, firstStep, lastStep } of dropping) {
    for (let step = firstStep; step <= lastStep; step++) {
      if (Number.isNaN(values[step] as number)) isDropped[step] = 1;
    }
  }
  const kept = Uint32Array.from(isDropped.keys()).filter((step) => isDropped[step] === 0);
  const count = isDropped.length - kept.length;
  notes.push(
    note('prepare.dropped', { count, series: listNames(dropping.map(({ name }) => name)) }),
  );
  const series = laid.series
    .map((one) => laySeriesAgain(one, kept))
    .filter((one): one is LaidSeries => one !== null);
  const isBusiness = laid.frequency.unit === 'business-day';
  return {
    ...laid,
    frequency: isBusiness ? laid.frequency : { unit: 'step', count: 1 },
    times: Float64Array.from(kept, (step) => laid.times[step] as number),
    series,
  };
}
