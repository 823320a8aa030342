import { realpath } from 'node:fs/promises';
import { basename, extname, join, resolve } from 'node:path';

export interface OutputNames {
  /** DIR/NAME.csv */
  out: string;
  /** DIR/NAME.rejects.csv */
  rejects: string;
}

/**
 * Where each file's records and rejects go in `folder`, which exists: its name without its ending. A
 * name that is taken gets ' (2)', ' (3)' …: by an earlier file, in whatever case, since some systems
 * tell no case apart; or by a file that is itself imported, which must not be written over.
 */
export async function nameOutputs(
  files: readonly string[],
  folder: string,
): Promise<OutputNames[]> {
  const taken = new Set((await Promise.all(files.map(realPathOf))).map(keyOf));
  const realFolder = await realPathOf(folder);
  return files.map((file) => {
    const name = basename(file, extname(file));
    for (let number = 1; ; number++) {
      const stem = number === 1 ? name : `${name} (${number})`;
      const names = [`${stem}.csv`, `${stem}.rejects.csv`];
      const keys = names.map((one) => keyOf(join(realFolder, one)));
      if (keys.some((key) => taken.has(key))) continue;
      for (const key of keys) taken.add(key);
      const [out = '', rejects = ''] = names.map((one) => join(folder, one));
      return { out, rejects };
    }
  });
}

/** Of a file that is gone, where it would be. */
const realPathOf = (path: string): Promise<string> => realpath(path).catch(() => resolve(path));

const keyOf = (path: string): string => path.toLowerCase().normalize('NFC');
