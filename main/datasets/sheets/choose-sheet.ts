import { type AppError, appError } from '@shared/domain/app-error';
import { readSheet } from './read-sheet';
import type { SheetCell, WorkbookContext } from './sheet-cell';
import { SheetFacts } from './sheet-facts';
import type { WorksheetPart } from './workbook-outline';
import { unreadable, WorkbookRefusal } from './workbook-refusal';

/** Enough to see a table, little enough for a workbook of a hundred sheets. */
const previewRows = 1000;
const previewChunks = 64;
/** Cells may share a text: a few bytes of XML can mean a million characters. */
const previewCharacters = 1_000_000;

export interface ChosenSheet {
  sheet: WorksheetPart;
  /** Of its first rows. */
  facts: SheetFacts;
  /** Names of the visible sheets with cells. */
  sheets: string[];
  candidates: string[];
}

/**
 * The sheet to lay out: the one asked for, which may be a hidden one, else the first visible one with
 * a table of numbers, else the first with cells.
 * @throws WorkbookRefusal.
 */
export async function chooseSheet(
  worksheets: readonly WorksheetPart[],
  wanted: string | null,
  context: WorkbookContext,
  signal: AbortSignal,
): Promise<ChosenSheet> {
  const chosen = wanted === null ? null : find(worksheets, wanted);
  const previews: { sheet: WorksheetPart; facts: SheetFacts }[] = [];
  for (const sheet of worksheets) {
    if (sheet.hidden && sheet !== chosen) continue;
    previews.push({ sheet, facts: await preview(sheet, context, signal) });
  }
  const filled = previews.filter(({ facts }) => facts.hasCells);
  const tables = filled.filter(({ facts }) => facts.hasTable);
  const taken =
    chosen === null ? (tables[0] ?? filled[0]) : filled.find(({ sheet }) => sheet === chosen);
  if (taken === undefined) throw unreadable(emptyReason(worksheets, chosen));
  const names = (some: typeof previews) => some.map(({ sheet }) => sheet.name);
  const isOpen = chosen === null && tables.length > 1;
  return {
    ...taken,
    sheets: names(filled.filter(({ sheet }) => !sheet.hidden)),
    candidates: isOpen ? names(tables) : [taken.sheet.name],
  };
}

function find(worksheets: readonly WorksheetPart[], wanted: string): WorksheetPart {
  const found = worksheets.find(({ name }) => name === wanted);
  if (found !== undefined) return found;
  const allowed = worksheets.map(({ name }) => name).join(', ');
  throw new WorkbookRefusal(
    (file): AppError => appError('workbook-sheet-unknown', { file, value: wanted, allowed }),
  );
}

async function preview(
  sheet: WorksheetPart,
  context: WorkbookContext,
  signal: AbortSignal,
): Promise<SheetFacts> {
  const facts = new SheetFacts();
  let rows = 0;
  let chunks = 0;
  let characters = 0;
  const visitor = {
    row: (_row: number, cells: readonly SheetCell[]) => {
      rows++;
      for (const { text } of cells) characters += text.length;
      facts.measure(cells);
    },
    afterChunk: async () => {
      chunks++;
      const isEnough =
        rows >= previewRows || chunks >= previewChunks || characters >= previewCharacters;
      // Blank rows with a format come before the first cell in some sheets.
      return rows === 0 || !isEnough;
    },
  };
  await readSheet(context, sheet.part, visitor, signal);
  return facts;
}

function emptyReason(worksheets: readonly WorksheetPart[], chosen: WorksheetPart | null): string {
  if (chosen !== null) return `its sheet «${chosen.name}» has no cells`;
  const hidden = worksheets.filter((sheet) => sheet.hidden).map(({ name }) => name);
  if (hidden.length === 0) return 'no sheet of it has cells';
  return `no visible sheet of it has cells; hidden ones: ${hidden.join(', ')}`;
}
