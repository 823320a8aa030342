import { TextDecoder } from 'node:util';
import type { Encoding, TextFile } from './detect-encoding';
import { readBytes } from './read-bytes';

/** The file's text as UTF-8 without byte order mark, whatever it was written in. */
export async function* readUtf8(file: TextFile): AsyncGenerator<Buffer> {
  const transcode = transcoders[file.encoding]();
  for await (const chunk of readBytes(file.path)) yield transcode(chunk);
  const rest = transcode(null);
  if (rest.length > 0) yield rest;
}

/** Takes the file's chunks, then null. */
type Transcode = (chunk: Buffer | null) => Buffer;

const transcoders: Record<Encoding, () => Transcode> = {
  'utf-8': () => {
    let first = true;
    return (chunk) => {
      if (chunk === null) return Buffer.alloc(0);
      const marked = first && chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf;
      first = false;
      return marked ? chunk.subarray(3) : chunk;
    };
  },
  'utf-16le': () => decodeWith('utf-16le'),
  'utf-16be': () => decodeWith('utf-16be'),
  'windows-1252': () => (chunk) =>
    chunk === null ? Buffer.alloc(0) : Buffer.from(decodeWindows1252(chunk)),
};

function decodeWith(label: 'utf-16le' | 'utf-16be'): Transcode {
  const decoder = new TextDecoder(label);
  return (chunk) =>
    Buffer.from(chunk === null ? decoder.decode() : decoder.decode(chunk, { stream: true }));
}

/** 0x80 to 0x9f, where Windows-1252 differs from Latin-1 (WHATWG Encoding, index windows-1252). */
const upper = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** By hand: TextDecoder takes it for Latin-1 in some versions of Node 23 and 24. */
function decodeWindows1252(chunk: Buffer): string {
  return chunk
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (character) => upper[character.charCodeAt(0) - 0x80] as string);
}
