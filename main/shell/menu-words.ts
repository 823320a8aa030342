import type { Language } from '@shared/domain/project';

const english = {
  file: 'File',
  importFile: 'Import data…',
  newProject: 'New project…',
  openProject: 'Open project…',
  quit: 'Quit Gatecast',
  edit: 'Edit',
  undo: 'Undo',
  redo: 'Redo',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  selectAll: 'Select all',
  view: 'View',
  theme: 'Light or dark',
  zoomIn: 'Larger',
  zoomOut: 'Smaller',
  actualSize: 'Actual size',
  fullScreen: 'Full screen',
  developerTools: 'Developer tools',
};

export type MenuWords = typeof english;

const turkish: MenuWords = {
  file: 'Dosya',
  importFile: 'Veri içe aktar…',
  newProject: 'Yeni proje…',
  openProject: 'Proje aç…',
  quit: "Gatecast'ten çık",
  edit: 'Düzenle',
  undo: 'Geri al',
  redo: 'Yinele',
  cut: 'Kes',
  copy: 'Kopyala',
  paste: 'Yapıştır',
  selectAll: 'Tümünü seç',
  view: 'Görünüm',
  theme: 'Açık veya koyu',
  zoomIn: 'Büyüt',
  zoomOut: 'Küçült',
  actualSize: 'Gerçek boyut',
  fullScreen: 'Tam ekran',
  developerTools: 'Geliştirici araçları',
};

export const menuWords: Record<Language, MenuWords> = { en: english, tr: turkish };
