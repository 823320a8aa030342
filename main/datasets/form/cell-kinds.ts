import { type CellKind, cellKind } from '../cells/cell-kind';

/** Kinds of cells, each text judged once. */
export class CellKinds {
  readonly #known = new Map<string, CellKind>();

  of(text: string): CellKind {
    let kind = this.#known.get(text);
    if (kind === undefined) {
      kind = cellKind(text);
      this.#known.set(text, kind);
    }
    return kind;
  }
}

/** What a cell says of its column: a value to calculate with, words, or nothing. */
export type KindGroup = 'number' | 'time' | 'words' | 'nothing';

export function groupOf(kind: CellKind): KindGroup {
  if (kind === 'number' || kind === 'time') return kind;
  return kind === 'empty' || kind === 'missing' ? 'nothing' : 'words';
}

/** The group that most of the telling cells of a column belong to, with its share of them. */
export function columnGroup(
  records: readonly { cells: readonly string[] }[],
  column: number,
  kinds: CellKinds,
): { group: KindGroup; share: number } {
  const counts = { number: 0, time: 0, words: 0 };
  for (const { cells } of records) {
    const group = groupOf(kinds.of(cells[column] ?? ''));
    if (group !== 'nothing') counts[group]++;
  }
  const total = counts.number + counts.time + counts.words;
  if (total === 0) return { group: 'nothing', share: 1 };
  const [group, count] = Object.entries(counts).reduce((a, b) => (b[1] > a[1] ? b : a)) as [
    KindGroup,
    number,
  ];
  return { group, share: count / total };
}
