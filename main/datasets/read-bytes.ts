import { createReadStream } from 'node:fs';

/** Large enough that a record rarely spans two, small enough that main stays responsive. */
const chunkBytes = 256 * 1024;

/** The file's bytes. @throws the system's error. */
export async function* readBytes(path: string): AsyncGenerator<Buffer> {
  for await (const chunk of createReadStream(path, { highWaterMark: chunkBytes })) {
    yield chunk as Buffer;
  }
}
