import type { Note } from '../../domain/dataset/note';
import { frequencySchema } from '../../domain/frequency';
import type { Language } from '../../domain/project';
import { describeFrequency } from '../describe-frequency';

/** Parameters that are frequencies, written as '15 minute'. */
const frequencies = ['frequency', 'own'];

/** The parameters of a note with those in words that differ from language to language. */
export function wordParams(params: Note['params'], language: Language): Note['params'] {
  const worded = { ...params };
  for (const key of frequencies) {
    const [count, unit] = String(params[key] ?? '').split(' ');
    const frequency = frequencySchema.safeParse({ unit, count: Number(count) });
    if (frequency.success) worded[key] = describeFrequency(frequency.data, language);
  }
  return worded;
}
