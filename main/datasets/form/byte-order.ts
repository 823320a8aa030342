/** The encoding that a byte order mark tells; null where there is none. */
export function encodingOfMark(head: Uint8Array): string | null {
  const [a, b, c, d] = head;
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'utf-32le' : 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'utf-32be';
  return a === 0xef && b === 0xbb && c === 0xbf ? 'utf-8' : null;
}

/** A table has digits, delimiters and line ends: so many of its characters are ASCII at least. */
const asciiShare = 0.35;

/**
 * UTF-16 without byte order mark, by its zero bytes: they stand at every other place only. null
 * where they do not.
 */
export function guessUtf16(head: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const pairs = head.length >> 1;
  let even = 0;
  let odd = 0;
  for (let pair = 0; pair < pairs; pair++) {
    const first = head[2 * pair];
    const second = head[2 * pair + 1];
    if (first === 0) even++;
    if (second === 0) odd++;
  }
  if (pairs < 2) return null;
  // Some characters have a zero byte of their own, such as Ā (U+0100).
  if (odd >= pairs * asciiShare && even * 10 <= odd) return 'utf-16le';
  return even >= pairs * asciiShare && odd * 10 <= even ? 'utf-16be' : null;
}
