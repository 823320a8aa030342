import { scaleLinear, scaleLog } from 'd3-scale';

export type PlotPoint = readonly [x: number, y: number];

export interface ValueScale {
  (value: number): number;
  ticks: number[];
}

const mostTicks = 5;

/** From zero up; on a logarithmic scale what is not positive has no place and is left out. */
export function valueScale(
  values: readonly number[],
  isLog: boolean,
  range: readonly [number, number],
): ValueScale {
  const drawn = isLog ? values.filter((value) => value > 0) : values;
  const [smallest, largest] = extentOf(drawn);
  if (!isLog) {
    const scale = scaleLinear([0, largest > 0 ? largest : 1], range).nice(mostTicks);
    return Object.assign((value: number) => scale(value), { ticks: scale.ticks(mostTicks) });
  }
  const scale = scaleLog(drawn.length > 0 ? [smallest, largest * 1.001] : [0.1, 1], range);
  const ticks = scale.ticks(mostTicks);
  const powers = ticks.filter((tick) => Number.isInteger(Math.log10(tick)));
  return Object.assign((value: number) => scale(value), {
    ticks: powers.length > 1 ? powers : ticks.slice(0, mostTicks + 1),
  });
}

function extentOf(values: readonly number[]): [number, number] {
  let [smallest, largest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    if (value < smallest) smallest = value;
    if (value > largest) largest = value;
  }
  return [smallest, largest];
}

/** `M…L…` through the points that have a place; the text of an SVG path. */
export function linePath(
  points: readonly PlotPoint[],
  x: (value: number) => number,
  y: (value: number) => number,
): string {
  let path = '';
  for (const [at, value] of points) {
    const height = y(value);
    if (!Number.isFinite(height)) continue;
    path += `${path === '' ? 'M' : 'L'}${x(at).toFixed(1)},${height.toFixed(1)}`;
  }
  return path;
}

/** Index of the point nearest to `x`; −1 where there is none. Points are in order of x. */
export function nearestIndex(points: readonly PlotPoint[], x: number): number {
  let nearest = -1;
  let distance = Number.POSITIVE_INFINITY;
  for (const [index, [at]] of points.entries()) {
    if (Math.abs(at - x) > distance) break;
    distance = Math.abs(at - x);
    nearest = index;
  }
  return nearest;
}
