import type { Forecast } from '@shared/domain/forecast';
import { useTranslation } from 'react-i18next';
import { PlotTooltip } from '@/components/plot/plot-tooltip';
import { useFormats } from '@/lib/use-formats';
import type { ForecastRow } from './forecast-rows';
import { forecastSeries, type SeriesKey } from './forecast-series';

interface ForecastTooltipProps {
  forecast: Forecast;
  row: ForecastRow | undefined;
  isShown(key: SeriesKey): boolean;
}

export function ForecastTooltip({ forecast, row, isShown }: ForecastTooltipProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  if (!row) return null;
  const write = (value: number | [number, number]) =>
    typeof value === 'number'
      ? formats.value(value)
      : `${formats.value(value[0])} – ${formats.value(value[1])}`;
  const time = formats.time(row.time, forecast.frequency);
  return (
    <PlotTooltip
      title={row.mark === undefined ? time : `${time} · ${t(`data.marks.${row.mark}`)}`}
      rows={[...forecastSeries].reverse().flatMap(({ key, color, mark }) => {
        const value = row[key];
        if (value === undefined || value === null || !isShown(key)) return [];
        return [{ label: t(`forecast.series.${key}`), value: write(value), color, mark }];
      })}
    />
  );
}
