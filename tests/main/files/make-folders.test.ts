import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeFolders } from '../../../main/files/make-folders';
import { withFolder } from '../../helpers/temporary-project';

it('makes a folder with those above it, and is content with one that is there', () =>
  withFolder(async (folder) => {
    const deep = join(folder, 'a', 'b');
    await makeFolders(deep);
    await makeFolders(deep);
    expect(existsSync(deep)).toBe(true);
  }));

it('fails where a file is in the way, and where there can be no folder', () =>
  withFolder(async (folder) => {
    const file = join(folder, 'file');
    await writeFile(file, '');
    await expect(makeFolders(join(file, 'a'))).rejects.toMatchObject({ code: 'EEXIST' });
    if (process.platform === 'linux') {
      await expect(makeFolders('/proc/gatecast/a')).rejects.toMatchObject({ code: 'ENOENT' });
    }
  }));
