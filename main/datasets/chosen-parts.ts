/** What was chosen of `parts`: a key that is there and undefined is not. */
export function chosenParts<T extends object>(
  parts: T,
): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const chosen = Object.entries(parts).filter(([, value]) => value !== undefined);
  return Object.fromEntries(chosen) as { [K in keyof T]?: Exclude<T[K], undefined> };
}
