import { type FileHandle, open, stat } from 'node:fs/promises';
import { type AppError, appError } from '@shared/domain/app-error';
import { fail, type Result, succeed } from '@shared/domain/result';
import type { SourceFile } from './source-file';

/** The failure that a system's error stands for. @throws what is no error of the system. */
export function readError(file: string, error: unknown): AppError {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === undefined) throw error;
  if (code === 'ENOENT' || code === 'ENOTDIR') return appError('file-missing', { file }, message);
  return appError('file-unreadable', { file, reason: code }, message);
}

interface Identity {
  sizeBytes: number;
  modifiedMs: number;
  inode: number;
}

/** How a file differs from what it was when it was opened; null: not at all. */
function changeOf(before: Identity, now: Identity): string | null {
  if (now.inode !== before.inode) return `inode ${before.inode} → ${now.inode}`;
  if (now.sizeBytes !== before.sizeBytes) return `${before.sizeBytes} → ${now.sizeBytes} bytes`;
  if (now.modifiedMs === before.modifiedMs) return null;
  return [before, now].map(({ modifiedMs }) => new Date(modifiedMs).toISOString()).join(' → ');
}

/**
 * The text of a source, opened to be read once from its start to the size that it had when it was
 * looked at, and no further.
 */
export class TextFile {
  readonly #handle: FileHandle;
  readonly #source: SourceFile;
  readonly #identity: Identity;
  #position = 0;

  private constructor(handle: FileHandle, source: SourceFile, identity: Identity) {
    this.#handle = handle;
    this.#source = source;
    this.#identity = identity;
  }

  /** Errors: file-missing, file-unreadable, file-changed. */
  static async open(source: SourceFile): Promise<Result<TextFile, AppError>> {
    try {
      // Before it is opened: where a pipe took its place, opening would wait for its other end.
      const { ino: inode } = await stat(source.textPath);
      if (source.kind === 'text' && inode !== source.inode) {
        const reason = `inode ${source.inode} → ${inode}`;
        return fail(appError('file-changed', { file: source.fileName, reason }));
      }
      const handle = await open(source.textPath, 'r');
      const { size, mtimeMs, ino } = await handle.stat();
      // What a workbook was laid out as is ours: nobody else writes to it.
      const identity =
        source.kind === 'text' ? source : { sizeBytes: size, modifiedMs: mtimeMs, inode: ino };
      const file = new TextFile(handle, source, identity);
      const change = changeOf(identity, { sizeBytes: size, modifiedMs: mtimeMs, inode: ino });
      if (change === null) return succeed(file);
      await file.close();
      return fail(file.#changed(change));
    } catch (error) {
      return fail(readError(source.fileName, error));
    }
  }

  get sizeBytes(): number {
    return this.#identity.sizeBytes;
  }

  get atEnd(): boolean {
    return this.#position >= this.sizeBytes;
  }

  /** Done bytes in terms of the file that the person dropped. */
  get doneBytes(): number {
    return Math.round((this.#position / this.sizeBytes) * this.#source.sizeBytes);
  }

  /**
   * Fills `length` bytes of `buffer` from `offset` on, fewer at the end only. Errors: file-changed
   * where the file ends too early, file-unreadable.
   */
  async read(buffer: Buffer, offset: number, length: number): Promise<Result<number, AppError>> {
    const wanted = Math.min(length, this.sizeBytes - this.#position);
    let count = 0;
    try {
      while (count < wanted) {
        const { bytesRead } = await this.#handle.read(
          buffer,
          offset + count,
          wanted - count,
          this.#position,
        );
        if (bytesRead === 0) {
          return fail(this.#changed(`${this.sizeBytes} → ${this.#position} bytes`));
        }
        count += bytesRead;
        this.#position += bytesRead;
      }
      return succeed(count);
    } catch (error) {
      return fail(readError(this.#source.fileName, error));
    }
  }

  /** Moves to a position, for a look at the end. */
  seek(position: number): void {
    this.#position = position;
  }

  /** What was read is void where this fails. Errors: file-changed, file-missing. */
  async verify(): Promise<Result<void, AppError>> {
    try {
      const opened = await this.#handle.stat();
      if (opened.nlink === 0) {
        const gone = appError('file-missing', { file: this.#source.fileName });
        // Another file in its place is a change, not a loss.
        if (!(await exists(this.#source.textPath))) return fail(gone);
      }
      for (const stats of [opened, await stat(this.#source.textPath)]) {
        const { size, mtimeMs, ino } = stats;
        const now = { sizeBytes: size, modifiedMs: mtimeMs, inode: ino };
        const change = changeOf(this.#identity, now);
        if (change !== null) return fail(this.#changed(change));
      }
      return succeed(undefined);
    } catch (error) {
      return fail(readError(this.#source.fileName, error));
    }
  }

  close(): Promise<void> {
    return this.#handle.close();
  }

  #changed(reason: string): AppError {
    return appError('file-changed', { file: this.#source.fileName, reason });
  }
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
