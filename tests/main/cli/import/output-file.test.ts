import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { CliFailure } from '../../../../main/cli/cli-failure';
import { OutputFile } from '../../../../main/cli/import/output-file';
import { withFolder } from '../../../helpers/temporary-project';

it('is in its place when it is committed, and not before', () =>
  withFolder(async (folder) => {
    const path = join(folder, 'a.csv');
    await writeFile(path, 'old');
    const output = new OutputFile(path);
    const line = Buffer.from('0123456789');
    let text = '';
    for (let index = 0; index < 300_000; index++) {
      output.append(line, 0, 10);
      output.appendByte(0x2c);
      text += '0123456789,';
    }
    output.appendText('ş "€" 😀');
    expect(await readFile(path, 'utf8')).toBe('old');
    output.commit();
    output.discard();
    expect(await readFile(path, 'utf8')).toBe(`${text}ş "€" 😀`);
    expect(await readdir(folder)).toEqual(['a.csv']);
  }));

it.each([['a folder that is not there', 'gone/a.csv', 'ENOENT']])(
  'says that it cannot be written: %s',
  (_, name, reason) =>
    withFolder(async (folder) => {
      await mkdir(join(folder, 'folder'));
      const output = new OutputFile(join(folder, name));
      output.appendText('a');
      expect(() => output.commit()).toThrow(CliFailure);
      try {
        output.commit();
      } catch (error) {
        expect((error as CliFailure).error).toMatchObject({
          code: 'output-write-failed',
          params: { reason },
        });
      }
      expect(await readdir(folder)).toEqual(['folder']);
    }),
);
