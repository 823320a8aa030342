import { isCommonUnit, unitIdentity } from '../cells/number-units';
import { dissectNumber } from '../cells/number-writing';

/** A unit that is no currency and no share is one only where the whole column has it. */
const minUnitShare = 0.9;

/** What stands with a column's numbers, as it is written first; null where nothing does. */
export function columnUnit(values: readonly string[]): { unit: string | null; isMixed: boolean } {
  const counts = new Map<string, { first: string; count: number }>();
  let numbers = 0;
  for (const value of values) {
    const writing = /\d/.test(value) ? dissectNumber(value) : null;
    if (writing === null) continue;
    numbers++;
    if (writing.unit === '') continue;
    const identity = unitIdentity(writing.unit);
    const known = counts.get(identity);
    if (known === undefined) counts.set(identity, { first: writing.unit, count: 1 });
    else known.count++;
  }
  const units = [...counts.values()]
    .filter(({ first, count }) => isCommonUnit(first) || count >= numbers * minUnitShare)
    .sort((a, b) => b.count - a.count);
  return { unit: units[0]?.first ?? null, isMixed: units.length > 1 };
}
