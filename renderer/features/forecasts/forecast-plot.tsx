import { SegmentedControl } from '@mantine/core';
import type { Forecast } from '@shared/domain/forecast';
import { memo, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceArea,
  ReferenceLine,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { gridProps, timeAxisProps, valueAxisProps } from '@/components/plot/axis-props';
import { drawMarkDot } from '@/components/plot/draw-mark-dot';
import { PlotFrame } from '@/components/plot/plot-frame';
import { useHiddenSeries } from '@/components/plot/use-hidden-series';
import { Section } from '@/components/ui/section';
import { useFormats } from '@/lib/use-formats';
import { useLanguage } from '@/lib/use-language';
import { countMarks, forecastRows, recentStart, reliabilitySpans } from './forecast-rows';
import { forecastSeries, type SeriesKey } from './forecast-series';
import { ForecastTooltip } from './forecast-tooltip';
import { reliabilityColors } from './reliability-colors';

const lineProps = {
  dot: false,
  isAnimationActive: false,
  type: 'linear',
} as const;
const areaProps = { stroke: 'none', isAnimationActive: false, activeDot: false } as const;

export const ForecastPlot = memo(function ForecastPlot({ forecast }: { forecast: Forecast }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const language = useLanguage();
  const [span, setSpan] = useState<'recent' | 'all'>('recent');
  const { hidden, toggle } = useHiddenSeries<SeriesKey>();
  const rows = useMemo(
    () => forecastRows(forecast, span === 'all' ? Number.NEGATIVE_INFINITY : recentStart(forecast)),
    [forecast, span],
  );
  const spans = useMemo(() => reliabilitySpans(forecast), [forecast]);
  const marks = useMemo(() => [...countMarks(rows)], [rows]);
  const start = rows[0]?.time ?? forecast.originTime;
  const end = rows[rows.length - 1]?.time ?? forecast.originTime;
  const shown = forecastSeries.filter(({ key }) => rows.some((row) => row[key] !== undefined));
  const isShown = (key: SeriesKey) => !hidden.has(key);
  const last = forecast.steps[forecast.steps.length - 1];
  const summary = [
    t('forecast.plotSummary', {
      name: forecast.seriesName,
      count: forecast.steps.length,
      origin: formats.time(forecast.originTime, forecast.frequency),
      end: formats.time(end, forecast.frequency),
      value: last ? formats.value(last.value) : '–',
    }),
    ...marks.map(([mark, count]) => t(`data.plotMarks.${mark}`, { count })),
  ].join(' ');
  return (
    <Section
      title={t('forecast.plotTitle', { name: forecast.seriesName })}
      aside={
        <SegmentedControl
          size="xs"
          value={span}
          onChange={(chosen) => setSpan(chosen === 'all' ? 'all' : 'recent')}
          aria-label={t('forecast.span')}
          data={[
            { value: 'recent', label: t('forecast.spanRecent') },
            { value: 'all', label: t('forecast.spanAll') },
          ]}
        />
      }
    >
      <PlotFrame
        summary={summary}
        height={380}
        testId="forecast-plot"
        legend={[
          ...shown.map(({ key, color, mark }) => ({
            key,
            color,
            mark,
            label: t(`forecast.series.${key}`),
            toggle: toggle(key),
          })),
          ...marks.map(([mark]) => ({
            key: mark,
            color: '',
            mark,
            label: t(`data.marks.${mark}`),
          })),
          ...[...new Set(spans.map(({ reliability }) => reliability))].map((reliability) => ({
            key: reliability,
            label: t(`forecast.reliability.${reliability}`),
            color: reliabilityColors[reliability],
            mark: 'area' as const,
          })),
        ]}
      >
        <ComposedChart
          data={rows}
          accessibilityLayer={false}
          margin={{ top: 20, right: 16, bottom: 0, left: 0 }}
        >
          <CartesianGrid {...gridProps} />
          <XAxis {...timeAxisProps([start, end], forecast.frequency, language)} />
          <YAxis {...valueAxisProps(formats)} />
          {spans.map(({ reliability, start: from, end: to }) => (
            <ReferenceArea
              key={from}
              x1={from}
              x2={to}
              fill={reliabilityColors[reliability]}
              fillOpacity={0.12}
            />
          ))}
          <Tooltip
            isAnimationActive={false}
            content={({ active, label }) =>
              active === true ? (
                <ForecastTooltip
                  forecast={forecast}
                  row={rows.find(({ time }) => time === Number(label))}
                  isShown={isShown}
                />
              ) : null
            }
          />
          <Area
            {...areaProps}
            dataKey="band95"
            fill="var(--plot-forecast)"
            fillOpacity={0.14}
            hide={!isShown('band95')}
          />
          <Area
            {...areaProps}
            dataKey="band80"
            fill="var(--plot-forecast)"
            fillOpacity={0.22}
            hide={!isShown('band80')}
          />
          {shown.map(
            ({ key, color, mark, width }) =>
              mark !== 'area' && (
                <Line
                  {...lineProps}
                  key={key}
                  dataKey={key}
                  stroke={color}
                  strokeWidth={width}
                  {...(mark === 'dashed' && { strokeDasharray: '5 4' })}
                  {...(key === 'actual' && marks.length > 0 && { dot: drawMarkDot })}
                  // The past is broken where a value is missing; steps ahead may be thinned.
                  connectNulls={key === 'forecast' || key === 'baseline'}
                  hide={!isShown(key)}
                />
              ),
          )}
          {marks.some(([mark]) => mark === 'missing') && (
            <Line
              dataKey="gap"
              stroke="none"
              dot={drawMarkDot}
              activeDot={false}
              isAnimationActive={false}
              hide={!isShown('actual')}
            />
          )}
          <ReferenceLine
            x={forecast.originTime}
            stroke="var(--plot-axis)"
            strokeDasharray="3 3"
            label={{
              value: t('forecast.originLabel'),
              position: 'top',
              fontSize: 11,
              fill: 'var(--plot-axis)',
            }}
          />
        </ComposedChart>
      </PlotFrame>
    </Section>
  );
});
