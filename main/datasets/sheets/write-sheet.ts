import { type FileHandle, open } from 'node:fs/promises';
import { readSheet } from './read-sheet';
import { showSerialTime } from './serial-time';
import type { SheetCell, WorkbookContext } from './sheet-cell';
import { SheetFacts } from './sheet-facts';
import { tooLarge, workbookLimits } from './workbook-refusal';
import { megabytes } from './zip-parts';

const flushCharacters = 256 * 1024;

/**
 * Writes a worksheet to `path` as text: every row from 1 to the last with cells, from its first to its
 * last column. `facts` of its first rows say how wide it is; where later rows do not fit them, it
 * is read to the end and then written a second time by what was found.
 * @throws WorkbookRefusal, or the system's error.
 */
export async function writeSheet(
  context: WorkbookContext,
  part: string,
  facts: SheetFacts,
  path: string,
  signal: AbortSignal,
): Promise<void> {
  const found = await writeOnce(context, part, facts, path, 'wx', signal);
  if (found !== null) await writeOnce(context, part, found, path, 'w', signal);
}

/** @returns null, or the facts by which everything would have fitted. */
async function writeOnce(
  context: WorkbookContext,
  part: string,
  facts: SheetFacts,
  path: string,
  flags: 'wx' | 'w',
  signal: AbortSignal,
): Promise<SheetFacts | null> {
  const file = await open(path, flags, 0o600);
  try {
    const writer = new RowWriter(facts, context.date1904);
    const found = new SheetFacts();
    let fits = true;
    const row = (number: number, cells: readonly SheetCell[]) => {
      found.measure(cells);
      fits &&= facts.admits(cells);
      if (fits) writer.add(number, cells);
    };
    const afterChunk = async () => {
      if (writer.pending >= flushCharacters) await writer.flush(file);
      return true;
    };
    await readSheet(context, part, { row, afterChunk }, signal);
    await writer.flush(file);
    return fits ? null : found;
  } finally {
    await file.close();
  }
}

/** Collects records of one width. */
class RowWriter {
  readonly #facts: SheetFacts;
  readonly #date1904: boolean;
  #records: string[] = [];
  #written = 0;
  #lastRow = 0;
  /** Characters that wait to be written. */
  pending = 0;

  constructor(facts: SheetFacts, date1904: boolean) {
    this.#facts = facts;
    this.#date1904 = date1904;
  }

  add(row: number, cells: readonly SheetCell[]): void {
    const { left, right } = this.#facts;
    let record = '\n'.repeat(row - this.#lastRow - 1);
    let column = left;
    for (const cell of cells) {
      record += '"",'.repeat(cell.column - column);
      const text =
        cell.time === null
          ? cell.text
          : showSerialTime(cell.time, this.#facts.precisionOf(cell.column), this.#date1904);
      record += text.includes('"') ? `"${text.replaceAll('"', '""')}",` : `"${text}",`;
      column = cell.column + 1;
    }
    record += '"",'.repeat(right + 1 - column);
    this.#records.push(record.slice(0, -1), '\n');
    this.#lastRow = row;
    this.pending += record.length;
    this.#written += record.length;
    if (this.#written > workbookLimits.bytes) throw tooLarge(megabytes(workbookLimits.bytes));
  }

  async flush(file: FileHandle): Promise<void> {
    const text = this.#records.join('');
    this.#records = [];
    this.pending = 0;
    if (text !== '') await file.writeFile(text);
  }
}
