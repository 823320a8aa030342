import './plot.css';
import { type ReactNode, useId } from 'react';
import { type LegendEntry, PlotLegend } from './plot-legend';

export interface PlotFigureProps {
  /** What the plot shows, in words: read instead of the picture. */
  summary: string;
  height: number;
  legend?: readonly LegendEntry[];
  testId?: string;
  children: ReactNode;
}

/** Legend and picture; the picture is one image to a screen reader. */
export function PlotFigure({ summary, height, legend, testId, children }: PlotFigureProps) {
  const id = useId();
  return (
    <figure className="plot-frame" data-testid={testId} aria-labelledby={id}>
      {legend && <PlotLegend entries={legend} />}
      <div id={id} className="plot-area" role="img" aria-label={summary} style={{ height }}>
        {children}
      </div>
    </figure>
  );
}
