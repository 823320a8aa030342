import { sparklinePath } from './sparkline-path';

const width = 92;
const height = 22;

interface SparklineProps {
  /** null is missing: the line breaks there. */
  values: readonly (number | null)[];
  label: string;
}

export function Sparkline({ values, label }: SparklineProps) {
  return (
    <svg width={width} height={height} role="img" aria-label={label} focusable="false">
      <path
        d={sparklinePath(values, width, height)}
        fill="none"
        stroke="var(--plot-forecast)"
        strokeWidth={1.3}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
