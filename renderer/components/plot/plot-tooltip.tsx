import { LegendMark } from './plot-legend';

interface TooltipRow {
  label: string;
  value: string;
  color: string;
  mark: 'line' | 'dashed' | 'area';
}

interface PlotTooltipProps {
  title: string;
  rows: readonly TooltipRow[];
}

export function PlotTooltip({ title, rows }: PlotTooltipProps) {
  if (rows.length === 0) return null;
  return (
    <div className="plot-tooltip">
      <strong>{title}</strong>
      {rows.map(({ label, value, color, mark }) => (
        <span key={label}>
          <LegendMark color={color} mark={mark} />
          {label}
          <b>{value}</b>
        </span>
      ))}
    </div>
  );
}
