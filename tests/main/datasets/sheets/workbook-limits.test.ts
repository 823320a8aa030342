import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stageWorkbook } from '../../../../main/datasets/sheets/stage-workbook';
import { buildWorkbook, workbookEntries } from '../../../helpers/build-workbook';
import { buildZip, type ZipEntry } from '../../../helpers/build-zip';
import { errorIn, withFolder } from '../../../helpers/temporary-project';
import { stageBytes } from './stage-sheet';

const table = '<row><c><v>1</v></c></row>'.repeat(3);
const plain = { sheets: [{ name: 'S', data: table }] };
const withData = (data: string, more = {}) =>
  buildWorkbook({ sheets: [{ name: 'S', data }], ...more });
const withWhole = (whole: string) => buildWorkbook({ sheets: [{ name: 'S', whole }] });
const changed = (part: string, change: Partial<ZipEntry>) =>
  buildZip(
    workbookEntries(plain).map((entry) => (entry.name === part ? { ...entry, ...change } : entry)),
  );
const sheet = 'xl/worksheets/sheet1.xml';

async function refusal(bytes: Uint8Array) {
  const { result, left } = await stageBytes(bytes);
  expect(left).toEqual([]);
  return errorIn(result);
}

describe('a workbook that would unpack to too much', () => {
  it.each([
    ['a part of blanks', () => withWhole(`<worksheet>${' '.repeat(2e7)}</worksheet>`), '250 times'],
    [
      'more than is read, by its own account',
      () => changed(sheet, { declaredBytes: 2 ** 32 - 1 }),
      '250 times',
    ],
    [
      'a text shared by many cells',
      () =>
        withData(`<row>${'<c t="s"><v>0</v></c>'.repeat(100)}</row>`.repeat(60), {
          sharedStrings: `<si><t>${'x'.repeat(100_000)}</t></si>`,
        }),
      '512 MB',
    ],
    [
      'a cell at the far right of many rows',
      () =>
        withData(
          `${'<row><c><v>1</v></c></row>'.repeat(12_000)}<row><c r="XFD12001"><v>1</v></c></row>`,
        ),
      '512 MB',
    ],
    [
      'a text without end',
      () => withData(`<row><c t="str"><v>${'abcdefgh'.repeat(200_000)}</v></c></row>`),
      'characters in one',
    ],
    ['a tag without end', () => withWhole(`<worksheet ${'a'.repeat(2e6)}`), 'characters in one'],
    [
      'a row beyond the last',
      () => withData('<row r="1048577"><c><v>1</v></c></row>'),
      '1048576 rows',
    ],
    [
      'a column beyond the last',
      () => withData('<row><c r="XFE1"><v>1</v></c></row>'),
      '16384 columns',
    ],
    [
      'parts without number',
      () =>
        buildZip(Array.from({ length: 10_001 }, (_, index) => ({ name: `${index}`, content: '' }))),
      '10000 entries',
    ],
  ])('%s', async (_, build, allowed) => {
    const error = await refusal(build());
    expect(error.code).toBe('workbook-too-large');
    expect(error.params.allowed).toContain(allowed);
  });
});

describe('a workbook that is none', () => {
  it.each([
    [
      'declares less than it unpacks to',
      () => changed(sheet, { declaredBytes: 20 }),
      'too many bytes',
    ],
    [
      'declares more than it unpacks to',
      () => changed(sheet, { declaredBytes: 2000 }),
      'not enough bytes',
    ],
    ['was changed after it was packed', () => changed(sheet, { declaredCrc: 7 }), 'is damaged'],
    ['has parts under a password', () => changed(sheet, { encrypted: true }), 'by a password'],
    ['has a DTD', () => withWhole('<!DOCTYPE a [<!ENTITY b "c">]><worksheet/>'), 'has a DTD'],
    ['names an entity', () => withData('<row><c t="str"><v>&lol;</v></c></row>'), 'is broken at'],
    ['nests without end', () => withWhole('<a>'.repeat(1000)), 'more than 64 deep'],
    ['is cut off', () => withWhole('<worksheet><sheetData><row>'), 'is broken at'],
    [
      'is no text',
      () => changed(sheet, { content: Buffer.from([0x3c, 0xff, 0xff]) }),
      'is no text',
    ],
    [
      'has a part twice',
      () => buildZip([...workbookEntries(plain), ...workbookEntries(plain)]),
      'stands in it twice',
    ],
    ['lacks its sheet', () => changed(sheet, { name: 'elsewhere.xml' }), `${sheet} is missing`],
    ['lacks its workbook', () => changed('xl/workbook.xml', { name: 'x' }), 'is missing'],
    [
      'is no archive',
      () => Buffer.from('PK\x03\x04 and nothing more of it'),
      'no whole ZIP archive',
    ],
    ['is half an archive', () => buildWorkbook(plain).subarray(0, 900), 'no whole ZIP archive'],
    [
      'is an archive of something',
      () => buildZip([{ name: 'a.txt', content: 'a' }]),
      'without a workbook',
    ],
    ['is XLSB', () => buildZip([{ name: 'xl/workbook.bin', content: '' }]), 'XLSB'],
    [
      'is ODS',
      () =>
        buildZip([
          { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet' },
          { name: 'content.xml', content: '<a/>' },
        ]),
      'OpenDocument',
    ],
    ['is XLS', () => Buffer.concat([ole, Buffer.alloc(600)]), 'old binary format XLS'],
    [
      'is protected by a password',
      () =>
        Buffer.concat([
          ole,
          Buffer.alloc(2 ** 20 - 15),
          Buffer.from('EncryptedPackage', 'utf16le'),
        ]),
      'protected by a password',
    ],
  ])('%s', async (_, build, reason) => {
    const error = await refusal(build());
    expect(error.code).toBe('workbook-unreadable');
    expect(error.params.reason).toContain(reason);
  });

  const ole = Buffer.from('d0cf11e0a1b11ae1', 'hex');
});

describe('stageWorkbook', () => {
  it('says that the file is gone', () =>
    withFolder(async (folder) => {
      const { signal } = new AbortController();
      const error = errorIn(await stageWorkbook(join(folder, 'gone.xlsx'), null, folder, signal));
      expect(error).toMatchObject({ code: 'file-missing', params: { file: 'gone.xlsx' } });
    }));

  it.each([0, 30])('ends when cancelled, after %d turns, and leaves nothing', (turns) =>
    withFolder(async (folder) => {
      const path = join(folder, 'book.xlsx');
      const staging = join(folder, 'staging');
      await mkdir(staging);
      const data = Array.from(
        { length: 60_000 },
        (_, index) => `<row><c><v>${index}</v></c><c><v>${index * 1.5}</v></c></row>`,
      );
      await writeFile(path, withData(data.join('')));
      const controller = new AbortController();
      const staged = stageWorkbook(path, null, staging, controller.signal);
      for (let turn = 0; turn < turns; turn++) await new Promise(setImmediate);
      controller.abort();
      expect(errorIn(await staged)).toMatchObject({
        code: 'import-cancelled',
        params: { file: 'book.xlsx' },
      });
      expect(await readdir(staging)).toEqual([]);
    }),
  );
});
