/** [steps, batch, columns] → [batch, steps, columns]: from the network's order to one row a window. */
export function rowsOfSteps(values: Float32Array, steps: number, columns: number): Float32Array {
  if (steps === 1) return values;
  const batch = values.length / (steps * columns);
  const rows = new Float32Array(values.length);
  for (let step = 0; step < steps; step++) {
    for (let row = 0; row < batch; row++) {
      const from = (step * batch + row) * columns;
      rows.set(values.subarray(from, from + columns), (row * steps + step) * columns);
    }
  }
  return rows;
}

/** The last `count` of the columns of values [batch, columns]. */
export function lastColumns(values: Float32Array, columns: number, count: number): Float32Array {
  if (count === columns) return values;
  const batch = values.length / columns;
  const last = new Float32Array(batch * count);
  for (let row = 0; row < batch; row++) {
    const end = (row + 1) * columns;
    last.set(values.subarray(end - count, end), row * count);
  }
  return last;
}
