/** The name, with a number behind it where it is taken already; it is taken then. */
export function uniqueName(name: string, taken: Set<string>): string {
  let unique = name;
  for (let copy = 2; taken.has(unique); copy++) unique = `${name} (${copy})`;
  taken.add(unique);
  return unique;
}
