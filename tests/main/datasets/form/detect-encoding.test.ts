import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { errorIn, valueIn } from '../../../helpers/temporary-project';
import { inspectContent, readContent } from './table-file';

const table = (header: string, name: string) => `${header};x\n2020-01-01;${name};1,5\n`;

/** What a table of each language says, in the encodings that it is found in. */
const samples: [language: string, text: string, encodings: string[]][] = [
  ['German', table('Datum;Größe', 'München'), ['windows-1252', 'iso-8859-1']],
  ['German, signs only', 'Datum;Preis €\n2020-01-01;5\n', ['windows-1252']],
  ['French', table('Année;Température', 'Orléans'), ['windows-1252', 'iso-8859-1']],
  ['Spanish', table('Año;Población', 'Málaga'), ['windows-1252']],
  ['Portuguese', table('Mês;Preço', 'São Paulo'), ['windows-1252']],
  ['Swedish', table('Månad;Försäljning', 'Malmö'), ['windows-1252']],
  ['Icelandic', table('Ár;Fjöldi', 'Þingeyjarsýsla'), ['windows-1252']],
  ['Turkish', table('Yıl;Satış', 'Iğdır'), ['windows-1254', 'iso-8859-9']],
  ['Turkish, one word', 'Tarih;Sıcaklık\n2020-01-01;5\n', ['windows-1254', 'iso-8859-9']],
  ['Turkish, one letter', 'Tarih;Değer\n2020-01-01;5\n', ['windows-1254', 'iso-8859-9']],
  ['Turkish, capitals', 'GELİR;GİDER\n5;6\n', ['windows-1254', 'iso-8859-9']],
  ['Turkish, an initial', 'Şube;Ciro\nA;5\n', ['windows-1254', 'iso-8859-9']],
  ['Turkish under DOS', table('Şehir;Değer', 'İstanbul'), ['cp857']],
  ['Polish', table('Miesiąc;Sprzedaż', 'Łódź'), ['windows-1250', 'iso-8859-2']],
  ['Czech', table('Měsíc;Tržby', 'Třebíč'), ['windows-1250', 'iso-8859-2']],
  ['Hungarian', table('Időpont;Érték', 'Győr'), ['windows-1250', 'iso-8859-2']],
  ['Russian', table('Дата;Продажи', 'Москва'), ['windows-1251', 'koi8-r', 'iso-8859-5', 'cp866']],
  ['Greek', table('Ημερομηνία;Τιμή', 'Αθήνα'), ['windows-1253', 'iso-8859-7']],
  ['Hebrew', table('תאריך;מחיר', 'תל אביב'), ['windows-1255']],
  ['Arabic', table('التاريخ;السعر', 'القاهرة'), ['windows-1256']],
  ['Japanese', table('日付;売上', '東京'), ['shift_jis', 'euc-jp']],
  ['Chinese', table('日期;销量', '北京'), ['gb18030']],
  ['Chinese of Taiwan', table('日期;銷量', '臺北'), ['big5']],
  ['Korean', table('날짜;판매량', '서울'), ['euc-kr']],
  ['French on an old Mac', table('Année;Quantité', 'Orléans'), ['macintosh']],
  ['German under DOS', table('Größe;Höhe', 'München'), ['cp850']],
];

describe('the encoding of a small table is told by its letters', () => {
  const cases = samples.flatMap(([language, text, encodings]) =>
    encodings.map((encoding) => [language, encoding, text] as const),
  );
  test.each(cases)('%s in %s', async (_, encoding, text) => {
    const form = valueIn(await inspectContent(iconv.encode(text, encoding)));
    expect(form.questions.filter(({ key }) => key === 'encoding')).toEqual([]);
    const [header = ''] = text.split('\n');
    expect(form.plan.columnNames.join(';')).toBe(header);
    expect(form.encoding.evidence.code).toBe('form.encoding-detected');
    expect(form.encoding.evidence.params.encoding).toBe(form.form.encoding);
  });
});

describe('Unicode', () => {
  const text = 'gün;değer\r\n2024-01-01;1,5\r\n2024-01-02;2\r\n';
  test.each([
    ['utf-8', 'utf-8', false, 'form.encoding-utf8', { text: 'gün;değer' }],
    ['utf-8', 'utf-8', true, 'form.encoding-marked', {}],
    ['utf-16le', 'utf-16le', true, 'form.encoding-marked', {}],
    ['utf-16be', 'utf-16be', true, 'form.encoding-marked', {}],
    ['utf-16le', 'utf-16le', false, 'form.encoding-zeros', {}],
    ['utf-16be', 'utf-16be', false, 'form.encoding-zeros', {}],
  ] as const)('%s is told as %s, with a mark: %s', async (encoding, told, mark, code, params) => {
    const content = iconv.encode((mark ? '\ufeff' : '') + text, encoding);
    const { form, rows } = await readContent(content);
    expect(form.encoding).toMatchObject({ value: told, evidence: { code, params } });
    expect(form.plan.columnNames).toEqual(['gün', 'değer']);
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['2024-01-01', '1,5'],
      ['2024-01-02', '2'],
    ]);
  });

  test('ASCII is UTF-8', async () => {
    const form = valueIn(await inspectContent('a,b\n1,2\n'));
    expect(form.encoding).toEqual({
      value: 'utf-8',
      confidence: 1,
      evidence: { code: 'form.encoding-ascii', params: {} },
    });
  });

  test('a letter cut off by the end of the file is none', async () => {
    const content = Buffer.concat([Buffer.from('a,b\nü,1\nö,2\nx,ü'), Buffer.from([0xc3])]);
    const { form, rejects } = await readContent(content);
    expect(form.encoding.evidence.params).toMatchObject({ valid: 3, invalid: 1 });
    expect(rejects.map(({ line }) => line)).toEqual([4]);
  });
});

test('a few bytes that are no UTF-8 cost their records, not the file', async () => {
  const content = Buffer.concat([
    Buffer.from('gün,şehir,değer\n2024-01-01,Muğla,1\n2024-01-02,Ad'),
    Buffer.from([0xfd]),
    Buffer.from('yaman,2\n2024-01-03,Muş,3\n'),
  ]);
  const { form, rows, rejects } = await readContent(content);
  expect(form.encoding).toEqual({
    value: 'utf-8',
    confidence: 0.9,
    evidence: {
      code: 'form.encoding-mostly-utf8',
      params: { valid: 5, invalid: 1, text: 'gün,şehir,değer' },
    },
  });
  expect(rows.map(({ line }) => line)).toEqual([2, 4]);
  expect(rejects).toEqual([
    {
      line: 3,
      reason: { code: 'form.undecodable', params: { encoding: 'utf-8' } },
      text: '2024-01-02,Ad\ufffdyaman,2',
    },
  ]);
});

test('a byte that an encoding has no letter for costs its record', async () => {
  const content = iconv.encode(
    'Tag;Stadt;Wert\n1;Köln;5\n2;München;6\n3;Ä?\n4;Düren;8\n',
    'windows-1252',
  );
  content[content.indexOf('?')] = 0x81;
  const { rejects } = await readContent(content, { encoding: 'windows-1252' });
  expect(rejects.map(({ line, reason }) => [line, reason.code])).toEqual([[4, 'form.undecodable']]);
});

test('letters that two encodings read as well are a question, each with its text', async () => {
  // Icelandic «Verð» or Croatian «Verđ».
  const form = valueIn(await inspectContent(iconv.encode('Dagur;Verð\n2020-01-01;5\n', 'latin1')));
  const [question] = form.questions;
  expect(question?.key).toBe('encoding');
  expect(question?.options.map(({ choices, note }) => [choices, note.params.text])).toEqual([
    [{ form: { encoding: 'windows-1252' } }, 'Dagur;Verð '],
    [{ form: { encoding: 'windows-1250' } }, 'Dagur;Verđ '],
  ]);
  expect(form.encoding.confidence).toBe(0.5);
});

test('a person has the last word, and it must be one that is known', async () => {
  const content = iconv.encode('Dagur;Verð\n2020-01-01;5\n', 'latin1');
  const chosen = valueIn(await inspectContent(content, { encoding: 'windows-1254' }));
  expect(chosen.plan.columnNames).toEqual(['Dagur', 'Verğ']);
  expect(chosen.encoding).toEqual({
    value: 'windows-1254',
    confidence: 1,
    evidence: { code: 'form.chosen', params: {} },
  });
  expect(chosen.questions).toEqual([]);
  for (const encoding of ['klingon', 'base64', 'hex', 'utf-7', 'utf-32']) {
    expect(errorIn(await inspectContent(content, { encoding }))).toEqual({
      code: 'file-encoding-unknown',
      params: { file: 'table.csv', encoding },
    });
  }
});

test.each([
  ['utf-8', '0x00', 27, 3],
  ['utf-16le', '0x00', 54, 3],
])(
  'NUL far into a file in %s is refused with its place',
  async (encoding, byte, position, line) => {
    const text = `date;v\r\n2024-01-01;1,5\r\n202\0-01-02;2\r\n${'2024-01-01;1,5\r\n'.repeat(9)}`;
    expect(errorIn(await inspectContent(iconv.encode(text, encoding)))).toEqual({
      code: 'file-binary',
      params: { file: 'table.csv', byte, position, line },
    });
  },
);

test('NUL behind the first chunks is found with its line', async () => {
  const line = '2024-01-01,1\n';
  const content = `date,v\n${line.repeat(100_000)}2024-01-01,\0\n`;
  const error = errorIn(await inspectContent(content));
  expect(error.params).toEqual({
    file: 'table.csv',
    byte: '0x00',
    position: 7 + 100_000 * line.length + 11,
    line: 100_002,
  });
});

test('UTF-8 comes back however its letters fall on the ends of chunks', async () => {
  const letters = fc.array(fc.constantFrom('ü', '東', '😀', 'a'), { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(letters, fc.nat(5), async (some, shift) => {
      const cell = some.join('');
      // Just beyond the first chunk of 512 KiB, at any offset.
      const count = Math.ceil((512 * 1024) / (Buffer.byteLength(cell) + 3)) + 3;
      const content = `${'x'.repeat(shift + 1)},y\n${`${cell},1\n`.repeat(count)}`;
      const { form, rows, rejects } = await readContent(content);
      expect(form.form.encoding).toBe('utf-8');
      expect(rejects).toEqual([]);
      expect(rows).toHaveLength(count);
      expect(rows.every(({ cells }) => cells[0] === cell)).toBe(true);
    }),
    { numRuns: 15 },
  );
});
