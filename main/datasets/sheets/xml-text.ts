import { tooLarge, workbookLimits } from './workbook-refusal';

/**
 * The text of a shared or inline string: its runs joined, without the phonetic hints that East Asian
 * texts carry (`rPh`).
 */
export class XmlText {
  #text = '';
  #inText = false;
  #phonetic = 0;

  start(): void {
    this.#text = '';
    this.#inText = false;
    this.#phonetic = 0;
  }

  open(name: string): void {
    if (name === 'rPh') this.#phonetic++;
    else if (name === 't') this.#inText = this.#phonetic === 0;
  }

  add(piece: string): void {
    if (!this.#inText) return;
    this.#text += piece;
    if (this.#text.length > workbookLimits.cellCharacters) {
      throw tooLarge(`${workbookLimits.cellCharacters} characters in one cell`);
    }
  }

  close(name: string): void {
    if (name === 'rPh') this.#phonetic--;
    else if (name === 't') this.#inText = false;
  }

  take(): string {
    return decodeEscapes(this.#text);
  }
}

/**
 * XLSX writes what XML cannot hold as `_xHHHH_` (ECMA-376, ST_Xstring), such as `_x000D_` for a
 * carriage return. Control characters that no table has stay as they are written.
 */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (written, digits: string) => {
    const code = Number.parseInt(digits, 16);
    const isText = code >= 0x20 || code === 0x09 || code === 0x0a || code === 0x0d;
    return isText ? String.fromCharCode(code) : written;
  });
}
