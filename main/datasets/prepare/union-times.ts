/**
 * Every time that one of the lists has, once, ascending.
 * @param lists each strictly ascending; the answer may be one of them.
 */
export function uniteTimes(lists: readonly Float64Array[]): Float64Array {
  const [first = new Float64Array(), ...others] = [...new Set(lists)];
  const different = others.filter((list) => !isSame(list, first));
  if (different.length === 0) return first;
  const all = new Float64Array(different.reduce((sum, list) => sum + list.length, first.length));
  all.set(first);
  let filled = first.length;
  for (const list of different) {
    all.set(list, filled);
    filled += list.length;
  }
  all.sort();
  let kept = 0;
  for (let index = 0; index < all.length; index++) {
    if (index > 0 && all[index] === all[index - 1]) continue;
    all[kept++] = all[index] as number;
  }
  return all.slice(0, kept);
}

function isSame(a: Float64Array, b: Float64Array): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index++) if (a[index] !== b[index]) return false;
  return true;
}
