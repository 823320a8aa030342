import { isGenericName, isTimeLike, timePartsOf } from './column-names';
import type { TimeGuess } from './guess-time-format';
import type { TableColumn } from './table-column';
import { orderShare, stepOf } from './time-steps';

const minOrder = 0.95;
const minRegular = 0.9;
const minCountedDays = 5;

/**
 * Whether digits alone are times: where the name says so, or where a column in front without a
 * telling name runs through time in equal steps; and all of its values must be plausible.
 */
export function isBareTime(column: TableColumn, guess: TimeGuess): boolean {
  if (guess.share < 1) return false;
  const { name, index } = column;
  const parts = timePartsOf(name);
  const runs = orderShare(guess.times) >= minOrder;
  const isInFront = index === 0 && isGenericName(name);
  const isSteady = () =>
    runs && column.values.length > 2 && stepOf(guess.times).share >= minRegular;
  switch (guess.format) {
    case '%Y': {
      if (!yearsWithin(guess, 1000, 2999)) return false;
      const isYearName =
        parts.size === 0 ? isTimeLike(name) : parts.has('year') || parts.has('clock');
      return isYearName || (isInFront && yearsWithin(guess, 1500, 2200) && isSteady());
    }
    case 'excel':
      return isTimeLike(name) && runs && daysWithin(column, 20_000, 80_000);
    case 'epoch-s':
    case 'epoch-ms':
      return yearsWithin(guess, 1980, 2100) && (isTimeLike(name) || (isInFront && runs));
    case '%Y%m%d':
      return yearsWithin(guess, 1800, 2200) && (isTimeLike(name) || index === 0 || runs);
    default:
      return yearsWithin(guess, 1500, 2200) && (isTimeLike(name) || (isInFront && isSteady()));
  }
}

/**
 * Whether numbers without a telling name could be days as spreadsheets count them: in front, and
 * rising by equal steps. Then only a person knows.
 */
export function couldBeCountedDays(column: TableColumn, guess: TimeGuess): boolean {
  return (
    guess.format === 'excel' &&
    guess.share === 1 &&
    column.index === 0 &&
    column.values.length >= minCountedDays &&
    daysWithin(column, 20_000, 80_000) &&
    orderShare(guess.times) === 1 &&
    stepOf(guess.times).share >= minRegular
  );
}

const yearsWithin = ({ times }: TimeGuess, first: number, last: number): boolean =>
  times.every((time) => time >= Date.UTC(first, 0, 1) && time < Date.UTC(last + 1, 0, 1));

const daysWithin = ({ values }: TableColumn, first: number, last: number): boolean =>
  values.every((value) => {
    const day = Number(value.replace(',', '.'));
    return day >= first && day <= last;
  });
