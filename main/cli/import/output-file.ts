import { randomBytes } from 'node:crypto';
import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename } from 'node:path';
import { appError } from '@shared/domain/app-error';
import { CliFailure } from '../cli-failure';

const flushBytes = 1024 * 1024;

/**
 * A file that is written beside its place and moved there when it is whole. Synchronous: records
 * come from a visitor that cannot wait, and a command has nothing else to do meanwhile. It opens
 * with the first bytes that do not fit into memory, so a small file costs three system calls.
 */
export class OutputFile {
  readonly path: string;
  readonly #temporary: string;
  #buffer = Buffer.allocUnsafe(16 * 1024);
  #length = 0;
  #descriptor: number | null = null;

  constructor(path: string) {
    this.path = path;
    this.#temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  }

  /** @throws CliFailure 'output-write-failed'; so do all others. */
  appendText(text: string): void {
    // No character takes more than three bytes a UTF-16 unit.
    this.#reserve(3 * text.length);
    this.#length += this.#buffer.write(text, this.#length, 'utf8');
  }

  append(source: Uint8Array, start: number, end: number): void {
    this.#reserve(end - start);
    this.#buffer.set(source.subarray(start, end), this.#length);
    this.#length += end - start;
  }

  appendByte(byte: number): void {
    this.#reserve(1);
    this.#buffer[this.#length++] = byte;
  }

  /** Puts the file into its place. */
  commit(): void {
    this.#attempt(() => {
      this.#flush();
      closeSync(this.#descriptor as number);
      this.#descriptor = null;
      renameSync(this.#temporary, this.path);
    });
  }

  /** Leaves nothing behind; what was committed stays. */
  discard(): void {
    if (this.#descriptor === null) return;
    closeSync(this.#descriptor);
    this.#descriptor = null;
    rmSync(this.#temporary, { force: true });
  }

  #reserve(bytes: number): void {
    if (this.#length + bytes <= this.#buffer.length) return;
    if (this.#length >= flushBytes) this.#attempt(() => this.#flush());
    if (this.#length + bytes <= this.#buffer.length) return;
    const larger = Buffer.allocUnsafe(Math.max(2 * this.#buffer.length, this.#length + bytes));
    this.#buffer.copy(larger, 0, 0, this.#length);
    this.#buffer = larger;
  }

  #flush(): void {
    this.#descriptor ??= openSync(this.#temporary, 'wx');
    let written = 0;
    while (written < this.#length) {
      written += writeSync(this.#descriptor, this.#buffer, written, this.#length - written);
    }
    this.#length = 0;
  }

  #attempt(work: () => void): void {
    try {
      work();
    } catch (error) {
      this.discard();
      const { code, message } = error as NodeJS.ErrnoException;
      const params = { file: basename(this.path), reason: code ?? message };
      throw new CliFailure(appError('output-write-failed', params, message));
    }
  }
}
