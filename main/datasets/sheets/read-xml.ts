import { SaxesParser } from 'saxes';
import { tooLarge, unreadable } from './workbook-refusal';

/** Names come without their prefix: writers choose their own. */
export interface XmlVisitor {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  close?(name: string): void;
  text?(text: string): void;
  /** Between two chunks, to write what has come together. False ends the reading. */
  afterChunk?(): Promise<boolean>;
}

/** Spreadsheets nest a dozen deep. */
const maxDepth = 64;
/** Characters of one tag or one text: both are held in memory as they are read. */
const maxStretch = 1024 ** 2;

/**
 * Reads the XML of one part of a workbook as a stream. There is no DTD in a workbook, so one is
 * refused: entities beyond XML's own five never expand.
 * @throws WorkbookRefusal, what `visitor` throws, or an Error where `signal` is aborted.
 */
export async function readXml(
  part: string,
  bytes: AsyncIterable<Uint8Array>,
  visitor: XmlVisitor,
  signal: AbortSignal,
): Promise<void> {
  const parser = new SaxesParser();
  let depth = 0;
  let seen = 0;
  // Where the last tag or text ended, in characters: how long the present one is.
  let settled = 0;
  parser.on('doctype', () => {
    throw unreadable(`its part ${part} has a DTD`);
  });
  parser.on('opentag', ({ name, attributes }) => {
    depth++;
    settled = seen;
    if (depth > maxDepth) throw unreadable(`its part ${part} nests more than ${maxDepth} deep`);
    visitor.open?.(localName(name), attributes);
  });
  parser.on('closetag', ({ name }) => {
    depth--;
    settled = seen;
    visitor.close?.(localName(name));
  });
  const takeText = (text: string) => {
    settled = seen;
    visitor.text?.(text);
  };
  parser.on('text', takeText);
  parser.on('cdata', takeText);
  // Without a handler the parser would throw from within; the first error is the one to tell.
  parser.on('error', ({ message }) => {
    throw unreadable(`its part ${part} is broken at ${message}`);
  });

  let decoder: TextDecoder | null = null;
  for await (const chunk of bytes) {
    if (signal.aborted) throw new Error('aborted');
    decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true });
    const text = decode(decoder, chunk, part);
    seen += text.length;
    parser.write(text);
    if (seen - settled > maxStretch) throw tooLarge(`${maxStretch} characters in one place`);
    if ((await visitor.afterChunk?.()) === false) return;
  }
  parser.close();
}

function decode(decoder: TextDecoder, chunk: Uint8Array, part: string): string {
  try {
    return decoder.decode(chunk, { stream: true });
  } catch {
    throw unreadable(`its part ${part} is no text`);
  }
}

function encodingOf(start: Uint8Array): string {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);
