import type { SeriesPoints } from '@shared/domain/dataset';
import type { Frequency } from '@shared/domain/frequency';
import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { CartesianGrid, Line, LineChart, Tooltip, XAxis, YAxis } from 'recharts';
import { gridProps, timeAxisProps, valueAxisProps } from '@/components/plot/axis-props';
import { PlotFrame } from '@/components/plot/plot-frame';
import { PlotTooltip } from '@/components/plot/plot-tooltip';
import { useFormats } from '@/lib/use-formats';
import { useLanguage } from '@/lib/use-language';

interface SeriesPlotProps {
  points: SeriesPoints;
  frequency: Frequency;
}

export const SeriesPlot = memo(function SeriesPlot({ points, frequency }: SeriesPlotProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const language = useLanguage();
  const { name, times, values } = points;
  const rows = useMemo(
    () => times.map((time, index) => ({ time, value: values[index] ?? null })),
    [times, values],
  );
  const start = times[0] ?? 0;
  const end = times[times.length - 1] ?? 0;
  const summary = t('data.plotSummary', {
    name,
    from: formats.time(start, frequency),
    to: formats.time(end, frequency),
    low: formats.value(Math.min(...values)),
    high: formats.value(Math.max(...values)),
  });
  return (
    <PlotFrame summary={summary} height={320} testId="series-plot">
      <LineChart
        data={rows}
        accessibilityLayer={false}
        margin={{ top: 8, right: 16, bottom: 0, left: 0 }}
      >
        <CartesianGrid {...gridProps} />
        <XAxis {...timeAxisProps([start, end], frequency, language)} />
        <YAxis {...valueAxisProps(formats)} />
        <Tooltip
          isAnimationActive={false}
          content={({ active, label, payload }) => {
            const value: unknown = payload[0]?.value;
            if (!active || typeof value !== 'number') return null;
            return (
              <PlotTooltip
                title={formats.time(Number(label), frequency)}
                rows={[
                  {
                    label: name,
                    value: formats.value(value),
                    color: 'var(--plot-forecast)',
                    mark: 'line',
                  },
                ]}
              />
            );
          }}
        />
        <Line
          dataKey="value"
          stroke="var(--plot-forecast)"
          strokeWidth={1.6}
          dot={false}
          isAnimationActive={false}
        />
      </LineChart>
    </PlotFrame>
  );
});
