import type { ReadingChoices } from '@shared/domain/dataset/reading';

/** Both together; where they differ `more` holds. A layout is taken whole: its parts belong together. */
export function mergeChoices(choices: ReadingChoices, more: ReadingChoices): ReadingChoices {
  const merged: ReadingChoices = { ...choices, ...more };
  if (choices.form && more.form) merged.form = { ...choices.form, ...more.form };
  if (choices.numbers && more.numbers) merged.numbers = { ...choices.numbers, ...more.numbers };
  if (choices.timeFormats && more.timeFormats) {
    merged.timeFormats = { ...choices.timeFormats, ...more.timeFormats };
  }
  return merged;
}
