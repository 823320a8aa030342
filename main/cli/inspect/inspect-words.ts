import type { ColumnType } from '@shared/domain/dataset/inspection';
import type { Layout, TimeSource } from '@shared/domain/dataset/reading';
import type { Language } from '@shared/domain/project';

export interface InspectWords {
  summary: (records: number, columns: number, rejected: number) => string;
  sheet: string;
  encoding: string;
  cells: string;
  lineEnd: string;
  preamble: string;
  header: string;
  numbers: string;
  tab: string;
  space: string;
  columns: string;
  types: Record<ColumnType, string>;
  missing: (count: number) => string;
  otherwise: (count: number, line: number, text: string) => string;
  series: string;
  noSeries: string;
  layouts: Record<Layout['kind'], (values: string) => string>;
  time: Record<TimeSource['kind'], (names: string) => string>;
  named: (columns: string) => string;
  repairs: string;
  problems: string;
  questions: string;
}

const en: InspectWords = {
  summary: (records, columns, rejected) =>
    `${records} records, ${columns} columns, ${rejected} rejected`,
  sheet: 'worksheet',
  encoding: 'encoding',
  cells: 'cells',
  lineEnd: 'line ends',
  preamble: 'lines before',
  header: 'header rows',
  numbers: 'numbers',
  tab: 'tab',
  space: 'space',
  columns: 'Columns',
  types: { time: 'time', number: 'number', category: 'category', text: 'text', empty: 'empty' },
  missing: (count) => `${count} missing`,
  otherwise: (count, line, text) => `${count} otherwise, first in line ${line}: ${text}`,
  series: 'Series',
  noSeries: 'No series',
  layouts: {
    wide: (values) => `one column each: ${values}`,
    long: (values) => `one row for each series and time; values in ${values}`,
    rows: (values) => `one row each, values in ${values}`,
  },
  time: {
    column: (names) => `times in ${names}`,
    'two-columns': (names) => `times in ${names} together`,
    none: () => 'no times: rows in their order',
  },
  named: (columns) => `named by ${columns}`,
  repairs: 'Set right',
  problems: 'To look at',
  questions: 'To answer before the import',
};

const tr: InspectWords = {
  summary: (records, columns, rejected) =>
    `${records} kayıt, ${columns} sütun, ${rejected} reddedildi`,
  sheet: 'çalışma sayfası',
  encoding: 'kodlama',
  cells: 'hücreler',
  lineEnd: 'satır sonları',
  preamble: 'önceki satırlar',
  header: 'başlık satırları',
  numbers: 'sayılar',
  tab: 'sekme',
  space: 'boşluk',
  columns: 'Sütunlar',
  types: { time: 'zaman', number: 'sayı', category: 'kategori', text: 'metin', empty: 'boş' },
  missing: (count) => `${count} eksik`,
  otherwise: (count, line, text) => `${count} farklı, ilki ${line}. satırda: ${text}`,
  series: 'Seriler',
  noSeries: 'Seri yok',
  layouts: {
    wide: (values) => `her sütun bir seri: ${values}`,
    long: (values) => `her seri ve zaman için bir satır; değerler: ${values}`,
    rows: (values) => `her satır bir seri, değerler: ${values}`,
  },
  time: {
    column: (names) => `zamanlar: ${names}`,
    'two-columns': (names) => `zamanlar birlikte: ${names}`,
    none: () => 'zaman yok: satırlar sırasıyla',
  },
  named: (columns) => `adı veren: ${columns}`,
  repairs: 'Düzeltilenler',
  problems: 'Bakılacaklar',
  questions: 'İçe aktarmadan önce yanıtlanacaklar',
};

export const inspectWords: Record<Language, InspectWords> = { en, tr };
