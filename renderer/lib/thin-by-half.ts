/** Every second item, the last one always among them. */
export function thinByHalf<T>(items: readonly T[]): T[] {
  const parity = (items.length - 1) % 2;
  return items.filter((_, index) => index % 2 === parity);
}
