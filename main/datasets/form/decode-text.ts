import iconv from 'iconv-lite';

/** Turns the chunks of a file into UTF-8. */
export interface TextDecoding {
  /**
   * Writes the text of `chunk` to `target` from `offset` on and returns the bytes written: at most
   * three for each byte of the chunk, and a few. Bytes that are no text become U+FFFD.
   */
  write(chunk: Buffer, target: Buffer, offset: number, final: boolean): number;
}

/** What the library also takes, but is no encoding of text, or none that a table is written in. */
const notText = /^(base64|hex|binary|internal|utf-?7|utf-?32|ucs-?4)/;

/** Whether text under this label can be read. */
export const isKnownEncoding = (label: string): boolean =>
  !notText.test(label) && iconv.encodingExists(label);

/** For any encoding but UTF-8. A byte order mark stays. */
export function startDecoding(encoding: string): TextDecoding {
  const decoder = iconv.getDecoder(encoding as Parameters<typeof iconv.getDecoder>[0], {
    stripBOM: false,
  });
  return {
    write(chunk, target, offset, final) {
      const text = decoder.write(chunk);
      const rest = final ? (decoder.end() ?? '') : '';
      return target.write(text + rest, offset, 'utf8');
    },
  };
}

/** The text of some bytes at once. */
export const decodeBytes = (bytes: Buffer, encoding: string): string =>
  iconv.decode(bytes, encoding as Parameters<typeof iconv.decode>[1], { stripBOM: false });
