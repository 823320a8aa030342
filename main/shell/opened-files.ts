import { extname, resolve } from 'node:path';

export interface OpenedFiles {
  projects: string[];
  dataFiles: string[];
}

const dataEndings = ['.csv', '.tsv', '.tab', '.txt', '.dat', '.xlsx', '.xlsm', '.parquet'];

/** The files among a command line's arguments; options and everything else are left alone. */
export function openedFiles(args: readonly string[], workingFolder: string): OpenedFiles {
  const opened: OpenedFiles = { projects: [], dataFiles: [] };
  for (const argument of args) {
    if (argument.startsWith('-')) continue;
    const ending = extname(argument).toLowerCase();
    const path = resolve(workingFolder, argument);
    if (ending === '.gatecast') opened.projects.push(path);
    else if (dataEndings.includes(ending)) opened.dataFiles.push(path);
  }
  return opened;
}
