import fc from 'fast-check';
import iconv from 'iconv-lite';

/** How a random table is written. */
interface Writing {
  delimiter: string;
  quote: '"' | "'" | '';
  escape: 'double' | 'backslash';
  /** A space behind each delimiter. */
  spaced: boolean;
  /** All cells in quotes, or only those that need them. */
  quoteAll: boolean;
  lineEnd: '\n' | '\r\n' | '\r';
  lastLineEnd: boolean;
  encoding: string;
  mark: boolean;
  decimalMark: '.' | ',';
}

export interface RandomTable {
  writing: Writing;
  /** null where the records have no header. */
  header: string[] | null;
  rows: string[][];
}

/** Words of one language each, for the encodings that can be told by them only. */
const wordsOf: Record<string, readonly string[]> = {
  'windows-1252': ['Köln', 'München', 'Straße', 'Höhe', 'für', 'Zürich', 'Wärme'],
  'windows-1254': ['Şehir', 'Iğdır', 'Yağış', 'güneşli', 'Çeşme', 'ışık', 'İzmir', 'Muğla'],
  'windows-1250': ['Łódź', 'Gdańsk', 'Poznań', 'środa', 'część', 'źródło', 'Wrocław'],
  'windows-1251': ['Москва', 'погода', 'снег', 'Казань', 'Новосибирск', 'ветер'],
  shift_jis: ['東京', '大阪', '気温', '最高', '平均', 'データ', '売上'],
  gb18030: ['北京', '上海', '温度', '价格', '时间', '数量'],
  big5: ['臺北', '高雄', '溫度', '價格', '時間', '數量'],
  'euc-kr': ['서울', '부산', '기온', '가격', '시간', '전력'],
};

const unicodeEncodings = ['utf-8', 'utf-16le', 'utf-16be'];

const writings: fc.Arbitrary<Writing> = fc
  .record({
    delimiter: fc.constantFrom(',', ';', '\t', '|', ' ', ':', '^', '~'),
    quote: fc.constantFrom('"' as const, '"' as const, "'" as const, '' as const),
    escape: fc.constantFrom('double' as const, 'double' as const, 'backslash' as const),
    spaced: fc.boolean(),
    quoteAll: fc.boolean(),
    lineEnd: fc.constantFrom('\n' as const, '\r\n' as const, '\r' as const),
    lastLineEnd: fc.boolean(),
    encoding: fc.constantFrom(...unicodeEncodings, ...unicodeEncodings, ...Object.keys(wordsOf)),
    mark: fc.boolean(),
    decimalMark: fc.constantFrom('.' as const, ',' as const),
  })
  .map((writing) => ({
    ...writing,
    // A comma cannot be both at once without quotes around each number.
    decimalMark: writing.delimiter === ',' ? ('.' as const) : writing.decimalMark,
    spaced: writing.spaced && writing.delimiter !== ' ',
    // Apostrophes around a cell or two may be part of them; around all they are quotes.
    quoteAll: writing.quoteAll || writing.quote === "'",
    // Spaces, colons and quotes would be in every time and text.
    quote:
      writing.quote === '' && ': '.includes(writing.delimiter) ? ('"' as const) : writing.quote,
    mark: writing.mark && unicodeEncodings.includes(writing.encoding),
  }));

/** Any signs, those that dialects are made of above all; nothing, or with a letter at least. */
const freeText = fc
  .string({
    unit: fc.constantFrom(...'abcXYZ 019,;\t|:^~"\'\\\n\r.-üğ€東😀'),
    maxLength: 12,
  })
  .map((text) => (text === '' || /\p{L}/u.test(text) ? text : `${text}a`));

/** Several words of a language, with what needs quotes between them. */
const wordText = (words: readonly string[]) =>
  fc
    .array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(' ', ', ', '; ', '"', '\n', '')), {
      maxLength: 3,
    })
    .map((parts) => parts.map(([word, behind]) => word + behind).join(''));

const numberText = (decimalMark: string) =>
  fc
    .tuple(fc.integer({ min: -99_999, max: 99_999 }), fc.integer({ min: 0, max: 99 }))
    .map(([whole, part]) => `${whole}${decimalMark}${String(part).padStart(2, '0')}`);

const start = Date.UTC(2019, 11, 28);

/** One date format a table; each row has its own day. */
const timeWriters: readonly ((day: Date) => string)[] = [
  (day) => day.toISOString().slice(0, 10),
  (day) => `${day.toISOString().slice(0, 10)} ${day.toISOString().slice(11, 16)}`,
  (day) => day.toISOString().slice(0, 10).split('-').reverse().join('.'),
];

export const randomTables: fc.Arbitrary<RandomTable> = writings.chain((writing) => {
  const words = wordsOf[writing.encoding];
  const text = words === undefined ? freeText : wordText(words);
  const kinds = fc.array(fc.constantFrom('text', 'number'), { minLength: 0, maxLength: 4 });
  return fc
    .tuple(kinds, fc.integer({ min: 5, max: 25 }), fc.boolean(), fc.constantFrom(...timeWriters))
    .chain(([inner, rowCount, hasHeader, writeTime]) => {
      // Times first, numbers last: a last column of empty cells is a delimiter at the line's end.
      const columns = [...inner, 'number'];
      const row = fc.tuple(
        ...columns.map((kind) => (kind === 'text' ? text : numberText(writing.decimalMark))),
      );
      return fc.array(row, { minLength: rowCount, maxLength: rowCount }).map((cells) => {
        const rows = cells.map((others, index) => [
          writeTime(new Date(start + index * 90_000_000)),
          ...others,
        ]);
        // One word alone may be one in two encodings.
        const marked = words?.slice(0, 4).join(' ') ?? 'Größe';
        const header =
          hasHeader || words !== undefined
            ? ['day', ...columns.map((kind, index) => `${kind} ${marked} ${index}`)]
            : null;
        const tamed = rows.map((all) => all.map((cell) => tame(cell, writing)));
        // Without a quote to escape, nothing tells that backslashes are written twice.
        const escapes = tamed.some((all) => all.some((cell) => cell.includes(writing.quote)));
        return {
          writing: { ...writing, escape: escapes ? writing.escape : ('double' as const) },
          header,
          rows: tamed,
        };
      });
    });
});

/** What cannot be written in a dialect is left out of its cells. */
function tame(cell: string, { quote, delimiter, encoding }: Writing): string {
  const written = encoding.startsWith('utf')
    ? cell
    : iconv.decode(iconv.encode(cell, encoding), encoding);
  if (quote !== '') return written;
  // Without quotes no cell holds a delimiter, a line end, or what would look like quotes or spaces.
  return written
    .replaceAll(delimiter, '')
    .replace(/[\r\n"']/g, '')
    .trim();
}

export function writeTable({ writing, header, rows }: RandomTable): Buffer {
  const { delimiter, spaced, lineEnd, lastLineEnd, encoding, mark } = writing;
  const text = [...(header === null ? [] : [header]), ...rows]
    .map((cells) =>
      cells.map((cell) => writeCell(cell, writing)).join(delimiter + (spaced ? ' ' : '')),
    )
    .join(lineEnd)
    .concat(lastLineEnd ? lineEnd : '');
  return iconv.encode((mark ? '\ufeff' : '') + text, encoding);
}

function writeCell(cell: string, writing: Writing): string {
  const { delimiter, quote, quoteAll } = writing;
  if (quote === '') return cell;
  // Spaces at its ends belong to a cell only in quotes, and so does nothing at all between spaces.
  const needsQuotes =
    cell.includes(delimiter) ||
    /[\r\n"']|^\s|\s$/.test(cell) ||
    (delimiter === ' ' && cell === '') ||
    (writing.escape === 'backslash' && cell.includes('\\'));
  if (!quoteAll && !needsQuotes) return cell;
  const escaped =
    writing.escape === 'double'
      ? cell.replaceAll(quote, quote + quote)
      : cell.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`);
  return quote + escaped + quote;
}
