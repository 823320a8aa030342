import { expect, it } from 'vitest';
import { openedFiles } from '../../../main/shell/opened-files';

it('finds projects and data among the arguments, relative to where they were typed', () => {
  const args = ['--no-sandbox', '/opt/app', 'Sales.GATECAST', '../a.csv', '/b/c.XLSX', 'd.png'];
  expect(openedFiles(args, '/home/ada/data')).toEqual({
    projects: ['/home/ada/data/Sales.GATECAST'],
    dataFiles: ['/home/ada/a.csv', '/b/c.XLSX'],
  });
});

it('takes no option for a file', () => {
  expect(openedFiles(['--log=x.csv'], '/')).toEqual({ projects: [], dataFiles: [] });
});
