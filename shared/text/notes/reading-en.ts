import type { NoteWords } from './note-words';

export const readingEn: NoteWords = {
  'no-time': 'There is no time in the row (column «{column}»).',
  'not-a-time': '«{text}» is no time in the format {format} (column «{column}»).',
  'not-a-number': '«{text}» is no number (column «{column}»).',
  'no-series': 'The row does not say which series it belongs to (column «{column}»).',
  'too-many-series':
    '«{series}» would be one series more than the {allowed} that can be read of one table.',
  'times-unreadable': 'Most rows have no time in the format {format}; the first one says «{text}».',
  'blank-rows': '{count} rows whose cells are all empty were passed over.',
  earlier: '{text}',
};
