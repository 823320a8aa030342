import { carriageReturn, newLine } from './bytes';

/**
 * Index of the first control byte that no text has, -1 where there is none. Tab to carriage return,
 * Ctrl-Z (the end of a DOS file) and escape do occur in text.
 */
export function findControlByte(bytes: Uint8Array): number {
  return bytes.findIndex(
    (byte) => byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1a && byte !== 0x1b,
  );
}

/** Line ends in the first `length` bytes: LF, CRLF or CR. */
export function countLines(bytes: Uint8Array, length: number): number {
  let count = 0;
  for (let index = 0; index < length; index++) {
    const byte = bytes[index];
    if (byte === newLine && bytes[index - 1] === carriageReturn) continue;
    if (byte === newLine || byte === carriageReturn) count++;
  }
  return count;
}
