import type { NoteWords } from './note-words';

export const readingTr: NoteWords = {
  'no-time': 'Satırda zaman yok («{column}» sütunu).',
  'not-a-time': '«{text}», {format} biçiminde bir zaman değil («{column}» sütunu).',
  'not-a-number': '«{text}» bir sayı değil («{column}» sütunu).',
  'no-series': 'Satır hangi seriye ait olduğunu söylemiyor («{column}» sütunu).',
  'too-many-series': '«{series}», bir tablodan okunabilecek {allowed} seriden bir fazlası olurdu.',
  'times-unreadable': 'Satırların çoğunda {format} biçiminde bir zaman yok; ilki «{text}» diyor.',
  'blank-rows': 'Bütün hücreleri boş olan {count} satır atlandı.',
  earlier: '{text}',
};
