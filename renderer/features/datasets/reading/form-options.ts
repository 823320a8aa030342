import type { Dialect } from '@shared/domain/dataset/form';

/** WHATWG labels of the encodings that files are still written in, the likeliest first. */
export const encodings: readonly string[] = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'windows-1254',
  'iso-8859-9',
  'iso-8859-1',
  'iso-8859-2',
  'iso-8859-5',
  'iso-8859-7',
  'iso-8859-15',
  'windows-1250',
  'windows-1251',
  'windows-1253',
  'windows-1255',
  'windows-1256',
  'windows-1257',
  'windows-1258',
  'windows-874',
  'macintosh',
  'ibm866',
  'koi8-r',
  'koi8-u',
  'shift_jis',
  'euc-jp',
  'gb18030',
  'big5',
  'euc-kr',
];

export const delimiters = [
  { mark: ',', name: 'comma' },
  { mark: ';', name: 'semicolon' },
  { mark: '\t', name: 'tab' },
  { mark: '|', name: 'bar' },
  { mark: ' ', name: 'space' },
  { mark: ':', name: 'colon' },
  { mark: '~', name: 'tilde' },
  { mark: '^', name: 'caret' },
] as const;

export const quotes: readonly Dialect['quote'][] = ['"', "'", ''];
