export const table = {
  line: 'Line',
  lineNumber: 'Line number',
  goToLine: 'Go to line',
  lineShown: 'Line {{line, number}} is shown.',
  lineNotThere: 'Line {{line, number}} is no row of the table; line {{shown, number}} is shown.',
  search: 'Search',
  nothingFound: 'Nothing found',
  page: 'Page {{number}}',
  pages: { first: 'First page', last: 'Last page', previous: 'Page before', next: 'Next page' },
};
