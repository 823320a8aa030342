import type { Language } from '@shared/domain/project';

export interface ImportWords {
  imported: (file: string, records: number, rejected: number) => string;
  noSeries: string;
  line: (line: number) => string;
  column: (name: string) => string;
  records: (count: number) => string;
  /** Before the questions of a file. */
  asks: (file: string) => string;
  /** How to answer: a document for --choices. */
  answer: (document: string) => string;
  /** Another way to answer, on the command line. */
  orWith: (options: readonly string[]) => string;
  total: (imported: number, asking: number, refused: number, path: string) => string;
}

export const importWords: Record<Language, ImportWords> = {
  en: {
    imported: (file, records, rejected) => `${file}: ${records} records, ${rejected} rejected`,
    noSeries: 'There is no series in it:',
    line: (line) => `line ${line}`,
    column: (name) => `column «${name}»`,
    records: (count) => `${count} times`,
    asks: (file) => `${file} leaves something open:`,
    answer: (document) => `Answer with --choices FILE, a JSON file such as ${document}`,
    orWith: (options) => `or with ${options.join(' or ')}`,
    total: (imported, asking, refused, path) =>
      `${imported} imported, ${asking} with a question, ${refused} refused: ${path}`,
  },
  tr: {
    imported: (file, records, rejected) => `${file}: ${records} kayıt, ${rejected} reddedildi`,
    noSeries: 'İçinde seri yok:',
    line: (line) => `satır ${line}`,
    column: (name) => `«${name}» sütunu`,
    records: (count) => `${count} kez`,
    asks: (file) => `${file} bir şeyi açık bırakıyor:`,
    answer: (document) => `--choices DOSYA ile yanıtlayın; örnek bir JSON dosyası: ${document}`,
    orWith: (options) => `ya da şununla: ${options.join(' ya da ')}`,
    total: (imported, asking, refused, path) =>
      `${imported} içe aktarıldı, ${asking} soru bekliyor, ${refused} reddedildi: ${path}`,
  },
};
