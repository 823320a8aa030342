import type { TextSample } from './read-sample';

/** The delimiter that Excel's first line «sep=;» tells; null where there is no such line. */
export function findSeparatorLine({ buffer, length }: TextSample): string | null {
  const start = buffer.toString('utf8', 0, Math.min(length, 40));
  return /^"?sep=([^\r\n"])"?[,;\t| ]*(?:\r|\n|$)/i.exec(start)?.[1] ?? null;
}
