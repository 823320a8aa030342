import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { expect, it } from 'vitest';
import { nameOutputs } from '../../../../main/cli/import/name-outputs';
import { withFolder } from '../../../helpers/temporary-project';

const namesOf = async (files: string[], folder: string) =>
  (await nameOutputs(files, folder)).map(({ out, rejects }) => [basename(out), basename(rejects)]);

it('names outputs after their files, without the ending', () =>
  withFolder(async (folder) => {
    expect(await namesOf(['a/x.csv', 'y.tar.txt', 'plain', '.hidden'], folder)).toEqual([
      ['x.csv', 'x.rejects.csv'],
      ['y.tar.csv', 'y.tar.rejects.csv'],
      ['plain.csv', 'plain.rejects.csv'],
      ['.hidden.csv', '.hidden.rejects.csv'],
    ]);
  }));

it('numbers names that are taken, in whatever case', () =>
  withFolder(async (folder) => {
    expect(await namesOf(['a/x.csv', 'b/x.xlsx', 'X.tsv', 'x (2).csv'], folder)).toEqual([
      ['x.csv', 'x.rejects.csv'],
      ['x (2).csv', 'x (2).rejects.csv'],
      ['X (3).csv', 'X (3).rejects.csv'],
      ['x (2) (2).csv', 'x (2) (2).rejects.csv'],
    ]);
    // The records of one would be the rejects of the other.
    expect(await namesOf(['x.csv', 'x.rejects.csv'], folder)).toEqual([
      ['x.csv', 'x.rejects.csv'],
      ['x.rejects (2).csv', 'x.rejects (2).rejects.csv'],
    ]);
  }));

it('never names a file that is imported itself, though it be through a link', () =>
  withFolder(async (folder) => {
    const data = join(folder, 'data');
    await mkdir(data);
    await writeFile(join(data, 'x.csv'), 'a\n1\n');
    await symlink(data, join(folder, 'link'));
    const file = join(folder, 'link', 'x.csv');
    expect(await namesOf([file], data)).toEqual([['x (2).csv', 'x (2).rejects.csv']]);
    expect(await namesOf([join(data, 'x.csv')], join(folder, 'link'))).toEqual([
      ['x (2).csv', 'x (2).rejects.csv'],
    ]);
  }));
