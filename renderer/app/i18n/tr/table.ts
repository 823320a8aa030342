export const table = {
  line: 'Satır',
  lineNumber: 'Satır numarası',
  goToLine: 'Satıra git',
  lineShown: '{{line, number}}. satır gösteriliyor.',
  lineNotThere: '{{line, number}}. satır tabloda yok; {{shown, number}}. satır gösteriliyor.',
  search: 'Ara',
  nothingFound: 'Bulunamadı',
  page: 'Sayfa {{number}}',
  pages: { first: 'İlk sayfa', last: 'Son sayfa', previous: 'Önceki sayfa', next: 'Sonraki sayfa' },
};
