import { type Note, note } from '@shared/domain/dataset/note';
import type { Prepared } from './prepared';

/** What preparation finds and does, collected on its way. */
export interface Findings {
  notes: Note[];
  setAside: Prepared['setAside'];
}

/** How often something was found, and the line of its first row in the file. */
export interface Tally {
  count: number;
  line: number;
}

export const createTally = (): Tally => ({ count: 0, line: Number.POSITIVE_INFINITY });

export function tally(found: Tally, line: number): void {
  found.count++;
  found.line = Math.min(found.line, line);
}

/** Notes what was found, if it was. */
export function noteTally(
  { notes }: Findings,
  code: string,
  { count, line }: Tally,
  params: Note['params'] = {},
): void {
  if (count > 0) notes.push(note(code, { count, line, ...params }));
}

/** As many names as fit into a sentence. */
export function listNames(names: readonly string[]): string {
  const shown = names.slice(0, 5).map((name) => `«${name}»`);
  return names.length > shown.length ? `${shown.join(', ')} …` : shown.join(', ');
}
