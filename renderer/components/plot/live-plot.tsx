import { scaleLinear } from 'd3-scale';
import { memo, useState } from 'react';
import { useFormats } from '@/lib/use-formats';
import { linePath, nearestIndex, type PlotPoint, valueScale } from './live-scales';
import { PlotTooltip } from './plot-tooltip';
import { useWidth } from './use-width';

export interface LiveLine {
  key: string;
  label: string;
  color: string;
  /** In order of x. */
  points: readonly PlotPoint[];
}

interface LivePlotProps {
  height: number;
  lines: readonly LiveLine[];
  /** From the first to the last count; it stays while the lines grow into it. */
  domain: readonly [number, number];
  isLog?: boolean;
  /** A dashed line across. */
  limit?: { value: number; color: string } | undefined;
  titleOf(x: number): string;
}

const margin = { top: 8, right: 28, bottom: 24, left: 58 };

/**
 * Lines that grow several times a second while a network trains. Two paths and an axis of plain
 * SVG: a chart of recharts takes 30 to 40 ms for each redraw, which the page would feel.
 */
export const LivePlot = memo(function LivePlot(props: LivePlotProps) {
  const { height, lines, domain, isLog = false, limit, titleOf } = props;
  const formats = useFormats();
  const [frame, width] = useWidth<HTMLDivElement>();
  const [pointer, setPointer] = useState<number | null>(null);
  const right = width - margin.right;
  const bottom = height - margin.bottom;
  const x = scaleLinear([domain[0], Math.max(domain[1], domain[0] + 1)], [margin.left, right]);
  const values = lines.flatMap(({ points }) => points.map(([, value]) => value));
  const y = valueScale(limit ? [...values, limit.value] : values, isLog, [bottom, margin.top]);
  const xTicks = x.ticks(Math.max(2, Math.floor(width / 110))).filter(Number.isInteger);
  const guide = lines[0]?.points ?? [];
  const hovered = pointer === null ? undefined : guide[nearestIndex(guide, x.invert(pointer))];

  return (
    <div
      ref={frame}
      className="live-plot"
      onPointerMove={({ clientX, currentTarget }) =>
        setPointer(clientX - currentTarget.getBoundingClientRect().left)
      }
      onPointerLeave={() => setPointer(null)}
    >
      <svg width={width} height={height} aria-hidden="true" focusable="false">
        {y.ticks.map((tick) => (
          <g key={tick} transform={`translate(0,${y(tick)})`}>
            <line className="live-plot-grid" x1={margin.left} x2={right} />
            <text x={margin.left - 8} dy="0.32em" textAnchor="end">
              {formats.axis(tick)}
            </text>
          </g>
        ))}
        {xTicks.map((tick) => (
          <text key={tick} x={x(tick)} y={bottom + 16} textAnchor="middle">
            {formats.integer(tick)}
          </text>
        ))}
        {limit && (
          <line
            x1={margin.left}
            x2={right}
            y1={y(limit.value)}
            y2={y(limit.value)}
            stroke={limit.color}
            strokeDasharray="5 4"
          />
        )}
        {lines.map(({ key, color, points }) => (
          <path key={key} d={linePath(points, x, y)} stroke={color} />
        ))}
        {hovered && (
          <line
            className="live-plot-grid"
            x1={x(hovered[0])}
            x2={x(hovered[0])}
            y1={margin.top}
            y2={bottom}
          />
        )}
      </svg>
      {hovered && (
        <div
          className="live-plot-tooltip"
          data-side={x(hovered[0]) > width / 2 ? 'left' : 'right'}
          style={{ left: x(hovered[0]) }}
        >
          <PlotTooltip
            title={titleOf(hovered[0])}
            rows={rowsAt(lines, hovered[0], formats.value)}
          />
        </div>
      )}
    </div>
  );
});

const rowsAt = (lines: readonly LiveLine[], x: number, format: (value: number) => string) =>
  lines.flatMap(({ label, color, points }) => {
    const point = points[nearestIndex(points, x)];
    return point ? [{ label, value: format(point[1]), color, mark: 'line' as const }] : [];
  });
