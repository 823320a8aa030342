const END = '<!-- /measured -->';

/**
 * Puts the report of a benchmark where the page has it now.
 *
 * @throws Error where the page has lost its marks
 */
export function placeReport(page: string, bench: string, report: string): string {
  const mark = `<!-- measured: written by \`npm run bench -- ${bench}\` -->`;
  const start = page.indexOf(mark);
  const end = page.indexOf(END, start);
  if (start < 0 || end < start) throw new Error(`docs/benchmarks.md has no "${mark}" and "${END}"`);
  return `${page.slice(0, start)}${mark}\n\n${report}\n\n${page.slice(end)}`;
}
