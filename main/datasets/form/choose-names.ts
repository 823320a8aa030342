import { type CellKinds, groupOf } from './cell-kinds';
import { type Columns, countFilled, type HeaderDecision, type TableRow } from './header-rows';
import { isTimeName } from './table-words';

/** Which of the naming records are the names, and which are titles above or no names at all. */
export function chooseNames(
  rows: readonly TableRow[],
  naming: number,
  columns: Columns,
  kinds: CellKinds,
): HeaderDecision {
  const decide = (titleRows: number, headerRows: number, confidence: number): HeaderDecision => ({
    titleRows,
    headerRows,
    confidence,
    evidence: 'form.header-kinds',
  });
  if (naming === 1) return decide(0, 1, 0.99);
  // What stands above a blank line is no part of the table.
  for (let index = naming - 1; index > 0; index--) {
    if (rows[index]?.gap) return decide(index, naming - index, 0.9);
  }
  const width = columns.groups.length;
  if (width === 1) {
    const isTitle = /\s/.test(rows[0]?.cells[0]?.trim() ?? '');
    return isTitle ? decide(naming - 1, 1, 0.8) : decide(0, 1, 0.8);
  }
  const time = columns.groups.indexOf('time');
  const named = rows.slice(0, naming).findIndex(({ cells }) => isTimeName(cells[time] ?? ''));
  if (named > 0) {
    // Names of groups stand above most of the columns, titles above the first ones.
    const areGroups = rows
      .slice(0, named)
      .every(({ cells }) => countFilled(cells) > width / 2 || cells[time]?.trim() === '');
    const end = named + countBelow(rows.slice(named, naming), columns);
    return areGroups && width > 2 ? decide(0, end, 0.9) : decide(named, end - named, 0.9);
  }
  // One unreadable value is no second row of names, unless it is a unit.
  if (columns.values.length === 1) {
    let units = 1;
    while (units < naming && isUnitRow(rows[units] as TableRow, columns, kinds)) units++;
    return decide(0, units, 0.8);
  }
  return decide(0, countBelow(rows.slice(0, naming), columns), 0.9);
}

/** What stands over times below their name: nothing, their unit, or how they are written. */
const underTime = /^(?:|[([].{1,20}[)\]]|utc|gmt|[ymdhst:/.\- ]{2,})$/i;

/** Names and what belongs to them below: a record with other words over times is a damaged one. */
function countBelow(rows: readonly TableRow[], { groups }: Columns): number {
  let count = 1;
  while (
    count < rows.length &&
    groups.every((group, index) => {
      const cell = rows[count]?.cells[index]?.trim() ?? '';
      return group !== 'time' || underTime.test(cell) || isTimeName(cell);
    })
  ) {
    count++;
  }
  return count;
}

const unit = /^(?:[([].{1,20}[)\]]|[%‰°€$£¥₺]|[°µ]?\p{L}{1,5}[²³]?(?:\/\p{L}{1,5}[²³]?)?)$/u;

/** «(MW)» under a name, and nothing under the others. */
function isUnitRow({ cells }: TableRow, { values }: Columns, kinds: CellKinds): boolean {
  return cells.every((cell, index) =>
    values.includes(index) ? unit.test(cell.trim()) : groupOf(kinds.of(cell)) === 'nothing',
  );
}
