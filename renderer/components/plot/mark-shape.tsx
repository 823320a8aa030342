import type { Mark } from '@shared/domain/dataset/dataset';

/** What became of a step that was not merely observed. */
export type PlotMark = Exclude<Mark, 'observed'>;

const colors: Record<PlotMark, string> = {
  imputed: 'var(--plot-baseline)',
  missing: 'var(--plot-axis)',
  outlier: 'var(--plot-limit)',
  replaced: 'var(--plot-fitted)',
};

interface MarkShapeProps {
  mark: PlotMark;
  x: number;
  y: number;
}

/** A shape for each mark, so that colour alone never tells them apart. */
export function MarkShape({ mark, x, y }: MarkShapeProps) {
  const color = colors[mark];
  switch (mark) {
    case 'imputed':
      return (
        <circle
          cx={x}
          cy={y}
          r={3}
          fill="var(--mantine-color-body)"
          stroke={color}
          strokeWidth={1.6}
        />
      );
    case 'missing':
      return <path d={`M${x},${y - 4}v8`} stroke={color} strokeWidth={2} fill="none" />;
    case 'outlier':
      return <path d={`M${x},${y - 5}l4.6,8.4h-9.2Z`} fill={color} />;
    case 'replaced':
      return <path d={`M${x},${y - 4.4}l4.4,4.4l-4.4,4.4l-4.4,-4.4Z`} fill={color} />;
  }
}
