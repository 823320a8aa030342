import type { ScoredDialect } from './score-dialect';

/** Scores within this share of each other leave the choice to what is said below. */
const nearScore = 0.9;
/** Cells that all begin with a space belong to delimiters with a space behind them. */
const spacedShare = 0.95;

/** Whether two dialects give different cells; spaces around them aside. */
export function differs(a: ScoredDialect, b: ScoredDialect): boolean {
  const table = ({ records, area }: ScoredDialect) =>
    records
      .slice(area.start)
      .map(({ cells, fault }) => (fault === 'none' ? cells.map((cell) => cell.trim()) : fault));
  return JSON.stringify(table(a)) !== JSON.stringify(table(b));
}

/**
 * Of dialects that have delimiter and quote in common, the one that escapes and spaces speak for;
 * best score first. Another stays beside it only where both read every record, and differently.
 */
export function chooseInFamilies(scored: readonly ScoredDialect[]): ScoredDialect[] {
  const families = new Map<string, ScoredDialect[]>();
  for (const one of scored) {
    const { delimiter, quote } = one.dialect;
    const key = one.area.width === 1 ? 'single' : delimiter + quote;
    families.set(key, [...(families.get(key) ?? []), one]);
  }
  return [...families.values()].flatMap(chooseInFamily).sort((a, b) => b.score - a.score);
}

function chooseInFamily(family: readonly ScoredDialect[]): ScoredDialect[] {
  const [first, ...others] = [...family].sort((a, b) => b.score - a.score);
  if (first === undefined) return [];
  // A quote behind a backslash breaks the records of those who do not know it.
  const sound = others.reduce(
    (best, other) =>
      isNear(other, first) && countFaults(other) < countFaults(best) ? other : best,
    first,
  );
  const chosen = chooseSpacing(sound, family);
  const asGood = family.filter(
    (other) =>
      !isSpacingOf(other, chosen) &&
      isNear(other, chosen) &&
      countFaults(other) === countFaults(chosen) &&
      differs(other, chosen),
  );
  return [chosen, ...asGood.slice(0, 1)];
}

const isNear = (other: ScoredDialect, best: ScoredDialect): boolean =>
  other.score >= nearScore * best.score;

const countFaults = ({ records, area }: ScoredDialect): number =>
  records.slice(area.start).filter(({ fault, width }) => fault !== 'none' || width !== area.width)
    .length;

/** Dialects that differ in the spaces behind their delimiter; runs of spaces are another matter. */
const isSpacingOf = ({ dialect: a }: ScoredDialect, { dialect: b }: ScoredDialect): boolean =>
  a.delimiter !== ' ' && a.skipInitialSpace !== b.skipInitialSpace;

function chooseSpacing(best: ScoredDialect, family: readonly ScoredDialect[]): ScoredDialect {
  const { dialect } = best;
  const twin = family.find(
    ({ dialect: other }) =>
      other.skipInitialSpace !== dialect.skipInitialSpace && other.escape === dialect.escape,
  );
  if (twin === undefined || !isNear(twin, best)) return best;
  const [skipping, keeping] = dialect.skipInitialSpace ? [best, twin] : [twin, best];
  if (dialect.delimiter === ' ') return differs(best, twin) ? best : skipping;
  const cells = keeping.records
    .slice(keeping.area.start)
    .flatMap((record) => record.cells.slice(1).filter((_, index) => !record.quoted[index + 1]))
    .filter((cell) => cell !== '');
  const spaced = cells.filter((cell) => cell.startsWith(' ')).length;
  return spaced > 0 && spaced >= spacedShare * cells.length ? skipping : keeping;
}
