const padding = 2;

/**
 * The text of an SVG path through values at even distances, from the lowest at the bottom to the
 * highest at the top. It breaks where a value is missing; one alone between two such is a dot.
 */
export function sparklinePath(
  values: readonly (number | null)[],
  width: number,
  height: number,
): string {
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return '';
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const x = (index: number) =>
    padding + (index * (width - 2 * padding)) / Math.max(1, values.length - 1);
  const y = (value: number) =>
    high === low
      ? height / 2
      : height - padding - ((value - low) * (height - 2 * padding)) / (high - low);
  let path = '';
  let isDrawing = false;
  for (const [index, value] of values.entries()) {
    if (value === null) {
      isDrawing = false;
      continue;
    }
    const point = `${x(index).toFixed(1)},${y(value).toFixed(1)}`;
    const isAlone = !isDrawing && (values[index + 1] ?? null) === null;
    path += isDrawing ? `L${point}` : `M${point}${isAlone ? 'h0' : ''}`;
    isDrawing = true;
  }
  return path;
}
