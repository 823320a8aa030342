import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeFileAtomically } from '../../../main/files/write-file-atomically';
import { withFolder } from '../../helpers/temporary-project';

test('replaces the file and leaves no other', async () => {
  await withFolder(async (folder) => {
    const path = join(folder, 'a.json');
    await writeFile(path, 'old');
    await writeFileAtomically(path, new Uint8Array([110, 101, 119]));
    expect(await readFile(path, 'utf8')).toBe('new');
    expect(await readdir(folder)).toEqual(['a.json']);
  });
});

test('where it fails nothing is left', async () => {
  await withFolder(async (folder) => {
    const path = join(folder, 'a');
    await mkdir(join(path, 'b'), { recursive: true });
    await expect(writeFileAtomically(path, 'x')).rejects.toThrow();
    expect(await readdir(folder)).toEqual(['a']);
  });
});
