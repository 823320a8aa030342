import { MarkShape, type PlotMark } from './mark-shape';

export interface LegendEntry {
  key: string;
  label: string;
  color: string;
  mark: 'line' | 'dashed' | 'area' | PlotMark;
  /** Present where the series can be hidden. */
  toggle?: { shown: boolean; onToggle(): void };
}

export function PlotLegend({ entries }: { entries: readonly LegendEntry[] }) {
  return (
    <div className="plot-legend">
      {entries.map(({ key, label, color, mark, toggle }) =>
        toggle ? (
          <button type="button" key={key} aria-pressed={toggle.shown} onClick={toggle.onToggle}>
            <LegendMark color={color} mark={mark} />
            {label}
          </button>
        ) : (
          <span key={key}>
            <LegendMark color={color} mark={mark} />
            {label}
          </span>
        ),
      )}
    </div>
  );
}

export function LegendMark({ color, mark }: Pick<LegendEntry, 'color' | 'mark'>) {
  return (
    <svg width={18} height={10} aria-hidden="true" focusable="false">
      {mark === 'area' ? (
        <rect width={18} height={10} rx={2} fill={color} fillOpacity={0.35} />
      ) : mark !== 'line' && mark !== 'dashed' ? (
        <MarkShape mark={mark} x={9} y={5} />
      ) : (
        <line
          x2={18}
          y1={5}
          y2={5}
          stroke={color}
          strokeWidth={2.5}
          {...(mark === 'dashed' && { strokeDasharray: '5 3' })}
        />
      )}
    </svg>
  );
}
