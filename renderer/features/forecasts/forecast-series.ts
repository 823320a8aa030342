import type { ForecastRow } from './forecast-rows';

export type SeriesKey = Exclude<keyof ForecastRow, 'time' | 'mark' | 'gap'>;

interface ForecastSeries {
  key: SeriesKey;
  color: string;
  mark: 'line' | 'dashed' | 'area';
  width: number;
}

/** What the plot draws, from the back to the front. */
export const forecastSeries: readonly ForecastSeries[] = [
  { key: 'band95', color: 'var(--plot-forecast)', mark: 'area', width: 0 },
  { key: 'band80', color: 'var(--plot-forecast)', mark: 'area', width: 0 },
  { key: 'fitted', color: 'var(--plot-fitted)', mark: 'dashed', width: 1.4 },
  { key: 'baseline', color: 'var(--plot-baseline)', mark: 'dashed', width: 1.6 },
  { key: 'actual', color: 'var(--plot-actual)', mark: 'line', width: 1.8 },
  { key: 'forecast', color: 'var(--plot-forecast)', mark: 'line', width: 2.4 },
];
