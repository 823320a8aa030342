import type { TextSample } from './read-sample';

const starts: readonly (readonly [pattern: RegExp, what: string])[] = [
  [/^<(?:!doctype html|html|head|body)\b/i, 'it is a web page (HTML).'],
  [/^<\?xml\b/i, 'it is XML.'],
  [/^\{\\rtf/, 'it is a text document (RTF).'],
];

/** What a text is that is no table at all; null where it may be one. */
export function recogniseMarkup({ buffer, length, complete }: TextSample): string | null {
  const text = buffer.toString('utf8', 0, length).trimStart();
  const found = starts.find(([pattern]) => pattern.test(text));
  if (found !== undefined) return found[1];
  if (!/^[{[]/.test(text)) return null;
  // A document is read as a whole, a list of records line by line.
  const [line = ''] = text.split(/[\r\n]/, 1);
  const isJson = (complete && isParsed(text)) || (/^\{.*"/.test(line) && isParsed(line));
  return isJson || /^\[\s*\{\s*"/.test(text) ? 'it is JSON.' : null;
}

function isParsed(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
}
