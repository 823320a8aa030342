/** Whether no byte is beyond 0x7f. `words` is a view of the same bytes, four by four. */
export function isAscii(bytes: Uint8Array, words: Int32Array, length: number): boolean {
  const whole = length >> 2;
  let seen = 0;
  let index = 0;
  // Looking at the bits once in a while is faster than at each word.
  while (index < whole) {
    const until = Math.min(index + 1024, whole);
    while (index < until) seen |= words[index++] as number;
    if ((seen & 0x80808080) !== 0) return false;
  }
  for (index = whole << 2; index < length; index++) seen |= bytes[index] as number;
  return (seen & 0x80) === 0;
}

/**
 * Bytes of the UTF-8 sequence at `index` (RFC 3629: no overlong forms, no surrogates, nothing beyond
 * U+10FFFF): 1 to 4, 0 where there is none, -1 where it is sound so far and `end` cuts it off.
 */
export function sequenceLength(bytes: Uint8Array, index: number, end: number): number {
  const lead = bytes[index] as number;
  if (lead < 0x80) return 1;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  if (index + 1 >= end) return -1;
  const second = bytes[index + 1] as number;
  const lowest = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const highest = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  if (second < lowest || second > highest) return 0;
  for (let next = index + 2; next < index + length; next++) {
    if (next >= end) return -1;
    if (((bytes[next] as number) & 0xc0) !== 0x80) return 0;
  }
  return length;
}

export function isValidUtf8(bytes: Uint8Array, start: number, end: number): boolean {
  let index = start;
  while (index < end) {
    if ((bytes[index] as number) < 0x80) {
      index++;
      continue;
    }
    const length = sequenceLength(bytes, index, end);
    if (length <= 0) return false;
    index += length;
  }
  return true;
}
