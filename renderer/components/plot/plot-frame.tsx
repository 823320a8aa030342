import type { ReactElement } from 'react';
import { ResponsiveContainer } from 'recharts';
import { PlotFigure, type PlotFigureProps } from './plot-figure';

interface PlotFrameProps extends Omit<PlotFigureProps, 'children'> {
  /** The recharts chart. */
  children: ReactElement;
}

export function PlotFrame({ children, ...figure }: PlotFrameProps) {
  return (
    <PlotFigure {...figure}>
      <ResponsiveContainer
        width="100%"
        height="100%"
        initialDimension={{ width: 640, height: figure.height }}
      >
        {children}
      </ResponsiveContainer>
    </PlotFigure>
  );
}
