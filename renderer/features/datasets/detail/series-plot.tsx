import { type Mark, markNames, type SeriesPoints } from '@shared/domain/dataset/dataset';
import type { Frequency } from '@shared/domain/frequency';
import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { CartesianGrid, Line, LineChart, Tooltip, XAxis, YAxis } from 'recharts';
import { gridProps, timeAxisProps, valueAxisProps } from '@/components/plot/axis-props';
import { MarkShape, type PlotMark } from '@/components/plot/mark-shape';
import { PlotFrame } from '@/components/plot/plot-frame';
import type { LegendEntry } from '@/components/plot/plot-legend';
import { PlotTooltip } from '@/components/plot/plot-tooltip';
import { useFormats } from '@/lib/use-formats';
import { useLanguage } from '@/lib/use-language';

interface SeriesPlotProps {
  points: SeriesPoints;
  frequency: Frequency;
}

interface PlotRow {
  time: number;
  value: number | null;
  /** Where a step without a value is marked: at the lowest one. */
  gap: number | null;
  mark: Mark;
}

const shownMarks: readonly PlotMark[] = ['imputed', 'missing', 'outlier', 'replaced'];

/** A series as it is prepared; steps that are not merely observed have a shape of their own. */
export const SeriesPlot = memo(function SeriesPlot({ points, frequency }: SeriesPlotProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const language = useLanguage();
  const { name, times } = points;
  const { rows, low, high, counts } = useMemo(() => plotRows(points), [points]);
  const start = times[0] ?? 0;
  const end = times[times.length - 1] ?? 0;
  const marks = shownMarks.filter((mark) => counts[mark] > 0);
  const sentences = [
    t('data.plotSummary', {
      name,
      from: formats.time(start, frequency),
      to: formats.time(end, frequency),
      low: formats.value(low),
      high: formats.value(high),
    }),
    ...marks.map((mark) => t(`data.plotMarks.${mark}`, { count: counts[mark] })),
  ];
  const legend: LegendEntry[] = [
    { key: 'value', label: name, color: 'var(--plot-forecast)', mark: 'line' },
    ...marks.map(
      (mark): LegendEntry => ({ key: mark, label: t(`data.marks.${mark}`), color: '', mark }),
    ),
  ];
  return (
    <PlotFrame
      summary={sentences.join(' ')}
      height={320}
      testId="series-plot"
      {...(marks.length > 0 && { legend })}
    >
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
          content={({ active, payload }) => {
            const row: PlotRow | undefined = payload[0]?.payload;
            if (!active || !row) return null;
            const { mark, value } = row;
            const title = formats.time(row.time, frequency);
            return (
              <PlotTooltip
                title={mark === 'observed' ? title : `${title} · ${t(`data.marks.${mark}`)}`}
                rows={[
                  {
                    label: name,
                    value: value === null ? '–' : formats.value(value),
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
          dot={marks.length > 0 ? drawMark : false}
          isAnimationActive={false}
        />
        {counts.missing > 0 && (
          <Line
            dataKey="gap"
            stroke="none"
            dot={drawMark}
            activeDot={false}
            isAnimationActive={false}
          />
        )}
      </LineChart>
    </PlotFrame>
  );
});

interface DotProps {
  cx?: number | undefined;
  cy?: number | undefined;
  index?: number | undefined;
  payload?: PlotRow;
}

function drawMark({ cx, cy, index, payload }: DotProps) {
  const mark = payload?.mark ?? 'observed';
  if (mark === 'observed' || typeof cx !== 'number' || typeof cy !== 'number') {
    return <g key={index} />;
  }
  return <MarkShape key={index} mark={mark} x={cx} y={cy} />;
}

function plotRows({ times, values, marks }: SeriesPoints) {
  const known = values.filter((value) => value !== null);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const counts = { observed: 0, imputed: 0, missing: 0, outlier: 0, replaced: 0 };
  const rows = times.map((time, index): PlotRow => {
    const value = values[index] ?? null;
    const mark = markNames[marks[index] ?? 0] ?? 'observed';
    counts[mark]++;
    return { time, value, mark, gap: mark === 'missing' ? low : null };
  });
  return { rows, low, high, counts };
}
