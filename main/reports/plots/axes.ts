import type { ScaleContinuousNumeric, ScaleTime } from 'd3-scale';
import { type Markup, markup } from '../markup';
import { type Frame, round } from './frame';

/** Horizontal grid lines with their numbers at the left. */
export function drawValueAxis(
  frame: Frame,
  scale: ScaleContinuousNumeric<number, number>,
  ticks: readonly number[],
  format: (value: number) => string,
): Markup {
  const lines = ticks.map((tick) => {
    const y = round(scale(tick));
    return markup`<line class="grid" x1="${frame.left}" x2="${frame.right}" y1="${y}" y2="${y}"/><text class="tick" text-anchor="end" x="${frame.left - 8}" y="${y + 4}">${format(tick)}</text>`;
  });
  return markup`<g>${lines}</g>`;
}

/** The line at the bottom with a mark and a label at each tick. */
export function drawBottomAxis<T extends number | Date>(
  frame: Frame,
  scale: ScaleTime<number, number> | ScaleContinuousNumeric<number, number>,
  ticks: readonly T[],
  format: (value: T) => string,
): Markup {
  const marks = ticks.map((tick) => {
    const x = round(scale(tick));
    return markup`<line class="axis" x1="${x}" x2="${x}" y1="${frame.bottom}" y2="${frame.bottom + 5}"/><text class="tick" text-anchor="middle" x="${x}" y="${frame.bottom + 20}">${format(tick)}</text>`;
  });
  return markup`<g><line class="axis" x1="${frame.left}" x2="${frame.right}" y1="${frame.bottom}" y2="${frame.bottom}"/>${marks}</g>`;
}
