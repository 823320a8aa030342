import type { NumberFormat } from '@shared/domain/dataset/cell-format';
import { type Guess, note } from '@shared/domain/dataset/note';
import { weighMarks } from '../cells/number-evidence';
import { dissectNumber } from '../cells/number-writing';
import type { TableColumn } from './table-column';
import { thinOut } from './table-column';

type Mark = '.' | ',';

/** What one column says of the number format. */
interface ColumnMarks {
  column: TableColumn;
  /** Cells that only one decimal mark can read, with the first of them. */
  decided: Record<Mark, { count: number; example: string }>;
  /** Cells such as 1.234, by their mark. */
  either: Record<Mark, { count: number; example: string }>;
  groups: Map<string, number>;
}

export interface NumbersDecision {
  numbers: Guess<NumberFormat>;
  /** The file does not say: a column whose values could be both, by the mark that they have. */
  open: { column: TableColumn; mark: Mark; example: string } | null;
}

/** A column with fewer numbers has no say. */
const minNumberShare = 0.6;
const trialCount = 50;
/** More contradicting cells than this are no slips of the pen. */
const maxContradiction = 1 / 3;

/**
 * The number format of a whole file, from all columns that hold no times: a cell that decides
 * (12,5 or 1.234.567) decides for all. Where none does and some could be both, it is open, but in a
 * file set apart by commas, whose unquoted points can only be decimal marks.
 */
export function decideNumbers(
  columns: readonly TableColumn[],
  delimiter: string,
  chosen: Partial<NumberFormat> | undefined,
): NumbersDecision {
  const marks = columns.map(weighColumn).filter((column) => column !== null);
  const { decimalMark, groupMark } = chosen ?? {};
  if (decimalMark !== undefined) {
    const group = groupMark ?? groupsOf(marks, decimalMark);
    const evidence = note('cells.numbers-chosen', { mark: decimalMark });
    return closed({ decimalMark, groupMark: group }, 1, evidence);
  }
  const decision = decide(marks, delimiter, groupMark);
  if (groupMark === undefined) return decision;
  decision.numbers.value.groupMark = groupMark;
  return decision;
}

function decide(
  marks: readonly ColumnMarks[],
  delimiter: string,
  chosenGroup: NumberFormat['groupMark'] | undefined,
): NumbersDecision {
  const sum = (pick: (column: ColumnMarks) => number) =>
    marks.reduce((total, column) => total + pick(column), 0);
  const [points, commas] = [sum((c) => c.decided['.'].count), sum((c) => c.decided[','].count)];
  const formatOf = (decimalMark: Mark): NumberFormat => ({
    decimalMark,
    groupMark: groupsOf(marks, decimalMark),
  });
  if (points > 0 || commas > 0) {
    const winner: Mark = points >= commas ? '.' : ',';
    const loser: Mark = winner === '.' ? ',' : '.';
    const example = exampleOf(marks, 'decided', winner);
    if (Math.min(points, commas) === 0) {
      const evidence = note('cells.numbers-decided', { text: example, mark: winner });
      return closed(formatOf(winner), 1, evidence);
    }
    const [most, fewest] = [Math.max(points, commas), Math.min(points, commas)];
    const other = exampleOf(marks, 'decided', loser);
    const evidence = note('cells.numbers-mixed', { text: example, other, count: fewest });
    const numbers = { value: formatOf(winner), confidence: most / (points + commas), evidence };
    const contradicted = marks.filter((column) => column.decided[loser].count > 0);
    // Beside a contradiction, nobody knows what the column's 1.234 is.
    const doubtful = contradicted.find((column) => eitherMark(column) !== null);
    const open =
      doubtful ?? (fewest / (points + commas) > maxContradiction ? contradicted[0] : null);
    return { numbers, open: open == null ? null : openOf(open, loser) };
  }
  if (chosenGroup === '.' || chosenGroup === ',') {
    const mark: Mark = chosenGroup === '.' ? ',' : '.';
    const evidence = note('cells.numbers-chosen', { mark });
    return closed(formatOf(mark), 1, evidence);
  }
  const doubtful = marks.find((column) => eitherMark(column) !== null);
  if (doubtful === undefined) {
    return closed(formatOf('.'), 0.9, note('cells.numbers-plain'));
  }
  const { mark, example } = openOf(doubtful, '.');
  if (delimiter === ',') {
    const evidence = note('cells.numbers-delimiter', { text: example });
    return closed(formatOf('.'), 0.9, evidence);
  }
  // Semicolons stand where the comma is taken: by decimals.
  const decimalMark: Mark = mark === '.' && delimiter !== ';' ? '.' : ',';
  const evidence = note('cells.numbers-open', { text: example, column: doubtful.column.name });
  const numbers = { value: formatOf(decimalMark), confidence: 0.5, evidence };
  return { numbers, open: openOf(doubtful, mark) };
}

const closed = (
  value: NumberFormat,
  confidence: number,
  evidence: Guess<NumberFormat>['evidence'],
): NumbersDecision => ({ numbers: { value, confidence, evidence }, open: null });

function weighColumn(column: TableColumn): ColumnMarks | null {
  const none = () => ({ count: 0, example: '' });
  const marks: ColumnMarks = {
    column,
    decided: { '.': none(), ',': none() },
    either: { '.': none(), ',': none() },
    groups: new Map(),
  };
  const trial = thinOut(column.values, trialCount);
  const isNumber = (value: string) => /\d/.test(value) && dissectNumber(value) !== null;
  if (trial.filter(isNumber).length < trial.length * minNumberShare) return null;
  let numbers = 0;
  for (const value of column.values) {
    const writing = dissectNumber(value);
    const evidence = writing === null ? null : weighMarks(writing.body, writing.exponent);
    if (evidence === null) continue;
    numbers++;
    const { decimal, group, mark } = evidence;
    if (group !== '') marks.groups.set(group, (marks.groups.get(group) ?? 0) + 1);
    if (decimal === 'none') continue;
    const tally = decimal === 'either' ? marks.either[mark as Mark] : marks.decided[decimal];
    if (tally.count++ === 0) tally.example = value;
  }
  return numbers > 0 && numbers >= column.values.length * minNumberShare ? marks : null;
}

/** What stands between groups under a decimal mark. */
function groupsOf(marks: readonly ColumnMarks[], decimalMark: Mark): NumberFormat['groupMark'] {
  const other: Mark = decimalMark === '.' ? ',' : '.';
  const has = (mark: string) => marks.some(({ groups }) => groups.has(mark));
  // A single group says nothing of itself, but of its mark once the decimal mark is known.
  if (has(other) || marks.some(({ either }) => either[other].count > 0)) return other;
  return has(' ') ? ' ' : has("'") ? "'" : '';
}

const eitherMark = ({ either }: ColumnMarks): Mark | null =>
  either['.'].count > 0 ? '.' : either[','].count > 0 ? ',' : null;

function openOf(marks: ColumnMarks, fallback: Mark) {
  const mark = eitherMark(marks);
  const { column, either, decided } = marks;
  return mark === null
    ? { column, mark: fallback, example: decided[fallback].example }
    : { column, mark, example: either[mark].example };
}

const exampleOf = (marks: readonly ColumnMarks[], kind: 'decided' | 'either', mark: Mark): string =>
  marks.find((column) => column[kind][mark].count > 0)?.[kind][mark].example ?? '';
