import { MarkShape, type PlotMark } from './mark-shape';

interface MarkDotProps {
  cx?: number | undefined;
  cy?: number | undefined;
  index?: number | undefined;
  payload?: { mark?: PlotMark | undefined };
}

/** `dot` of a recharts line whose rows may have a mark: its shape there, and nothing elsewhere. */
export function drawMarkDot({ cx, cy, index, payload }: MarkDotProps) {
  const mark = payload?.mark;
  if (mark === undefined || typeof cx !== 'number' || typeof cy !== 'number') {
    return <g key={index} />;
  }
  return <MarkShape key={index} mark={mark} x={cx} y={cy} />;
}
