import { readXml, type XmlVisitor } from './read-xml';
import { columnOf, readCell, type SheetCell, type WorkbookContext } from './sheet-cell';
import { tooLarge, unreadable, workbookLimits } from './workbook-refusal';
import { XmlText } from './xml-text';

export interface RowVisitor {
  /** @param row from 1; rows without a cell to see are not visited. `cells` in order of columns. */
  row(row: number, cells: readonly SheetCell[]): void;
  /** Between two chunks of XML. False ends the reading. */
  afterChunk(): Promise<boolean>;
}

/**
 * Reads the rows of a worksheet from the top, as a stream.
 * @throws WorkbookRefusal, what `visitor` throws, or an Error where `signal` is aborted.
 */
export async function readSheet(
  context: WorkbookContext,
  part: string,
  visitor: RowVisitor,
  signal: AbortSignal,
): Promise<void> {
  const reader = new SheetReader(context, visitor);
  await readXml(part, context.zip.read(part), reader, signal);
}

/** sheetData > row r > c r t s > v, f, is: ECMA-376 part 1, 18.3.1. */
class SheetReader implements XmlVisitor {
  readonly #context: WorkbookContext;
  readonly #visitor: RowVisitor;
  #inData = false;
  #row = 0;
  #cells: SheetCell[] = [];
  #column = -1;
  #type = '';
  #style = 0;
  #value: string | null = null;
  #formula: string | null = null;
  readonly #inline = new XmlText();
  #capture: 'v' | 'f' | 'is' | null = null;

  constructor(context: WorkbookContext, visitor: RowVisitor) {
    this.#context = context;
    this.#visitor = visitor;
  }

  afterChunk(): Promise<boolean> {
    return this.#visitor.afterChunk();
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'sheetData') this.#inData = true;
    if (!this.#inData) return;
    if (name === 'row') this.#startRow(attributes.r);
    else if (name === 'c') this.#startCell(attributes);
    else if (name === 'v') this.#start('v');
    else if (name === 'f') this.#start('f');
    else if (name === 'is') this.#start('is');
    else if (this.#capture === 'is') this.#inline.open(name);
  }

  text(piece: string): void {
    if (this.#capture === 'v') this.#value += piece;
    else if (this.#capture === 'f') this.#formula += piece;
    else if (this.#capture === 'is') this.#inline.add(piece);
  }

  close(name: string): void {
    if (!this.#inData) return;
    if (name === 'c') this.#endCell();
    else if (name === 'row') this.#endRow();
    else if (name === 'sheetData') this.#inData = false;
    else if (name === this.#capture) this.#end();
    else if (this.#capture === 'is') this.#inline.close(name);
  }

  #start(capture: 'v' | 'f' | 'is'): void {
    this.#capture = capture;
    if (capture === 'v') this.#value = '';
    else if (capture === 'f') this.#formula = '';
    else this.#inline.start();
  }

  #end(): void {
    if (this.#capture === 'is') this.#value = this.#inline.take();
    this.#capture = null;
  }

  /** A row without a number follows the one before it; so does a cell. */
  #startRow(reference: string | undefined): void {
    const row = reference === undefined ? this.#row + 1 : Number(reference);
    if (!Number.isInteger(row) || row <= this.#row) {
      throw unreadable(`row ${reference} stands behind row ${this.#row}`);
    }
    if (row > workbookLimits.rows) throw tooLarge(`${workbookLimits.rows} rows`);
    this.#row = row;
    this.#column = -1;
  }

  #startCell({ r: reference, t, s }: Readonly<Record<string, string>>): void {
    const column = reference === undefined ? this.#column + 1 : columnOf(reference);
    if (column <= this.#column) {
      throw unreadable(`the cell ${reference} in row ${this.#row} is out of order`);
    }
    if (column >= workbookLimits.columns) throw tooLarge(`${workbookLimits.columns} columns`);
    this.#column = column;
    this.#type = t ?? '';
    this.#style = Number(s ?? 0);
    this.#value = null;
    this.#formula = null;
  }

  #endCell(): void {
    const cell = readCell(
      {
        column: this.#column,
        type: this.#type,
        style: this.#style,
        value: this.#value,
        formula: this.#formula,
      },
      this.#context,
    );
    if (cell === null) return;
    if (cell.text.length > workbookLimits.cellCharacters) {
      throw tooLarge(`${workbookLimits.cellCharacters} characters in one cell`);
    }
    this.#cells.push(cell);
  }

  #endRow(): void {
    if (this.#cells.length === 0) return;
    this.#visitor.row(this.#row, this.#cells);
    this.#cells = [];
  }
}
