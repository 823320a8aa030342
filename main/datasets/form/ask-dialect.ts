import type { Question } from '@shared/domain/dataset/inspection';
import { type Note, note } from '@shared/domain/dataset/note';
import type { ScoredDialect } from './score-dialect';

/** What told a dialect. */
export function explainDialect({ dialect, area, records }: ScoredDialect): Note {
  if (area.width === 1) return note('form.single-column');
  return note('form.dialect-found', {
    delimiter: showDelimiter(dialect.delimiter),
    columns: area.width,
    share: Math.round(area.agreement * 100),
    count: records.length - area.start,
  });
}

/** A delimiter as it can be seen. */
export const showDelimiter = (delimiter: string): string =>
  delimiter === '\t' ? 'TAB' : delimiter === ' ' ? '␣' : delimiter;

const shownRows = 2;

/** Which of two dialects it is, each with the first rows that it gives. */
export function askDialect(scored: readonly ScoredDialect[]): Question {
  return {
    key: 'dialect',
    note: note('form.ask-dialect'),
    column: null,
    options: scored.map(({ dialect, area, records }) => ({
      key: area.width === 1 ? 'one-column' : showDelimiter(dialect.delimiter),
      note: note(area.width === 1 ? 'form.option-single-column' : 'form.option-dialect', {
        delimiter: showDelimiter(dialect.delimiter),
        columns: area.width,
        rows: records
          .slice(area.start, area.start + shownRows)
          .map(({ cells }) => cells.map((cell) => `[${cell}]`).join(' '))
          .join(' / '),
      }),
      choices: { form: { dialect } },
    })),
  };
}
