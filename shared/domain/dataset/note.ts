import { z } from 'zod';

/**
 * Something to tell a person about a file or a series, without its words: evidence for a guess, a
 * repair, a reason to reject. Words: shared/text/notes, one catalogue a group (`group.code`).
 */
export const noteSchema = z.object({
  code: z.string().regex(/^[a-z]+\.[a-z0-9-]+$/),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});

export type Note = z.output<typeof noteSchema>;

export const note = (code: string, params: Note['params'] = {}): Note => ({ code, params });

/** A decision with what speaks for it. `confidence` 0–1; 1 is certain or chosen by the person. */
export const guessOf = <V extends z.ZodType>(value: V) =>
  z.object({ value, confidence: z.number().min(0).max(1), evidence: noteSchema });

export interface Guess<T> {
  value: T;
  confidence: number;
  evidence: Note;
}
