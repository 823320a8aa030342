import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import { writeFileAtomically } from './write-file-atomically';

/** A small document in the user's data folder. */
export class JsonFile<T> {
  readonly #path: string;
  readonly #schema: z.ZodType<T>;
  readonly #fallback: T;

  constructor(path: string, schema: z.ZodType<T>, fallback: T) {
    this.#path = path;
    this.#schema = schema;
    this.#fallback = fallback;
  }

  /** The fallback where the file is missing or not understood: it holds nothing that is precious. */
  async read(): Promise<T> {
    try {
      return this.#schema.parse(JSON.parse(await readFile(this.#path, 'utf8')));
    } catch {
      return this.#fallback;
    }
  }

  /** @throws the system's error where the folder cannot be written. */
  async write(value: T): Promise<void> {
    await writeFileAtomically(this.#path, `${JSON.stringify(value, null, 2)}\n`);
  }
}
