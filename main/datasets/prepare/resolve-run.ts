import { assertNever } from '@shared/domain/assert-never';
import type { StepOf } from './select-steps';

/**
 * The one value for rows of one time. Rows without a value (NaN) count only where none has one.
 * @param values in the file's order; without `keep` they do not differ.
 */
export function resolveRun(
  values: Float64Array,
  keep: StepOf<'duplicates'>['keep'] | null,
): number {
  const known = values.filter((value) => !Number.isNaN(value));
  const [first] = known;
  if (first === undefined) return Number.NaN;
  switch (keep) {
    case null:
    case 'first':
    // Refused before it comes to this.
    case 'refuse':
      return first;
    case 'last':
      return known[known.length - 1] as number;
    case 'sum':
      return sum(known);
    case 'mean':
      return sum(known) / known.length;
    default:
      return assertNever(keep);
  }
}

const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);
