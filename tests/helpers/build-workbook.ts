import { buildZip, type ZipEntry } from './build-zip';

export interface RawWorkbook {
  /** What stands in `sheetData`, by name; `whole` for the whole part. */
  sheets: { name: string; data?: string; whole?: string; state?: string }[];
  /** What stands in `sst`. */
  sharedStrings?: string;
  /** Format codes of the cell styles 0, 1, 2 …; a number is one that is built in. */
  formats?: (string | number)[];
  date1904?: boolean;
  extra?: ZipEntry[];
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** An XLSX file part by part, for what a writer of workbooks would not write. */
export function buildWorkbook(book: RawWorkbook): Buffer {
  return buildZip([...workbookEntries(book), ...(book.extra ?? [])]);
}

export function workbookEntries(book: RawWorkbook): ZipEntry[] {
  const sheets = book.sheets.map(
    ({ name, state = 'visible' }, index) =>
      `<sheet name="${name}" sheetId="${index + 1}" state="${state}" r:id="rId${index + 1}"/>`,
  );
  const targets = [
    ...book.sheets.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`]),
    ['styles', 'styles.xml'],
    ['sharedStrings', 'sharedStrings.xml'],
  ];
  const relationships = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${office}/${type}" Target="${target}"/>`,
  );
  const entries: ZipEntry[] = [
    {
      name: '_rels/.rels',
      content: `<Relationships xmlns="${packages}"><Relationship Id="a" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr date1904="${book.date1904 ? 1 : 0}"/><sheets>${sheets.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships xmlns="${packages}">${relationships.join('')}</Relationships>`,
    },
    ...book.sheets.map(({ data = '', whole }, index) => ({
      name: `xl/worksheets/sheet${index + 1}.xml`,
      content: whole ?? `<worksheet xmlns="${main}"><sheetData>${data}</sheetData></worksheet>`,
    })),
  ];
  if (book.formats !== undefined) {
    entries.push({ name: 'xl/styles.xml', content: stylesOf(book.formats) });
  }
  if (book.sharedStrings !== undefined) {
    const content = `<sst xmlns="${main}">${book.sharedStrings}</sst>`;
    entries.push({ name: 'xl/sharedStrings.xml', content });
  }
  return entries;
}

function stylesOf(formats: readonly (string | number)[]): string {
  const own = formats.map((format, index) =>
    typeof format === 'string'
      ? `<numFmt numFmtId="${164 + index}" formatCode="${format.replaceAll('"', '&quot;')}"/>`
      : '',
  );
  const cells = formats.map(
    (format, index) => `<xf numFmtId="${typeof format === 'string' ? 164 + index : format}"/>`,
  );
  return `<styleSheet xmlns="${main}"><numFmts>${own.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${cells.join('')}</cellXfs></styleSheet>`;
}
