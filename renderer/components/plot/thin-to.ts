/** At most about `most` items, evenly spaced, the last one always among them. */
export function thinTo<T>(items: readonly T[], most: number): readonly T[] {
  if (items.length <= most) return items;
  const stride = Math.ceil(items.length / most);
  const offset = (items.length - 1) % stride;
  return items.filter((_, index) => index % stride === offset);
}
