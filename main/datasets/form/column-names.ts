import { type Note, note } from '@shared/domain/dataset/note';

/** Names of columns from the records that name them, unique and never empty, with the repairs. */
export function nameColumns(
  rows: readonly (readonly string[])[],
  columnCount: number,
): { names: string[]; repairs: Note[] } {
  const taken = new Set<string>();
  const unnamed: string[] = [];
  const repeated: string[] = [];
  const names = Array.from({ length: columnCount }, (_, index) => {
    const parts = rows.map((cells) => (cells[index] ?? '').trim().replace(/\s+/g, ' '));
    const given = [...new Set(parts.filter((part) => part !== ''))].join(' ');
    const name = given === '' ? `column ${index + 1}` : given;
    let unique = name;
    for (let copy = 2; taken.has(unique); copy++) unique = `${name} (${copy})`;
    taken.add(unique);
    if (given === '') unnamed.push(unique);
    else if (unique !== name) repeated.push(unique);
    return unique;
  });
  const repairs: Note[] = [];
  if (rows.length > 0 && unnamed.length > 0) {
    const params = { count: unnamed.length, names: list(unnamed) };
    repairs.push(note('form.unnamed-columns', params));
  }
  if (repeated.length > 0) {
    const params = { count: repeated.length, names: list(repeated) };
    repairs.push(note('form.repeated-names', params));
  }
  return { names, repairs };
}

const shown = 5;

const list = (names: readonly string[]): string =>
  names
    .slice(0, shown)
    .map((name) => `«${name}»`)
    .join(', ') + (names.length > shown ? ' …' : '');
