import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { stagePastedText } from '../../../../main/datasets/sheets/stage-pasted-text';
import { errorIn, valueIn, withFolder } from '../../../helpers/temporary-project';

it('writes the text as it is, under the name it is shown by', () =>
  withFolder(async (folder) => {
    const text = 'Tarih\tDeğer\r\n2024-01-01\t"iki\nsatır"\r\n';
    const first = valueIn(await stagePastedText(text, folder, 'Pasted.tsv'));
    const second = valueIn(await stagePastedText('a\tb', folder, '../Pasted.tsv'));
    expect([basename(first), basename(second)]).toEqual(['Pasted.tsv', 'Pasted.tsv']);
    expect(dirname(dirname(second))).toBe(folder);
    expect(await readFile(first, 'utf8')).toBe(text);
    expect(await readFile(second, 'utf8')).toBe('a\tb');
  }));

it('has nothing to write for blanks, and says where it cannot write', () =>
  withFolder(async (folder) => {
    expect(errorIn(await stagePastedText(' \n\t', folder, 'Pasted.tsv')).code).toBe('file-empty');
    const gone = await stagePastedText('a', join(folder, 'gone'), 'Pasted.tsv');
    expect(errorIn(gone).code).toBe('file-missing');
    expect(await readdir(folder)).toEqual([]);
  }));
