import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { TextDecoder } from 'node:util';
import { type AppError, appError } from '@shared/domain/app-error';
import type { Inspection } from '@shared/domain/dataset';
import { fail, type Result, succeed } from '@shared/domain/result';
import { readBytes } from './read-bytes';

export type Encoding = Inspection['encoding'];

export interface TextFile {
  path: string;
  sizeBytes: number;
  encoding: Encoding;
}

/** How far to look for control bytes other than NUL, which is looked for everywhere. */
const controlBytesWithin = 64 * 1024;

/**
 * Is it a text file, and in which encoding? Byte order marks first; else UTF-8 where the whole file
 * is valid, and Windows-1252 where it is not.
 * Errors: file-missing, file-not-a-file, file-empty, file-unreadable, file-binary.
 */
export async function detectEncoding(path: string): Promise<Result<TextFile, AppError>> {
  const file = basename(path);
  try {
    const stats = await stat(path);
    if (!stats.isFile()) return fail(appError('file-not-a-file', { file }));
    if (stats.size === 0) return fail(appError('file-empty', { file }));
    const marked = await readByteOrderMark(path);
    if (marked !== null && marked !== 'utf-8') {
      return succeed({ path, sizeBytes: stats.size, encoding: marked });
    }
    const encoding = await scan(path);
    return encoding.ok
      ? succeed({ path, sizeBytes: stats.size, encoding: encoding.value })
      : encoding;
  } catch (error) {
    return fail(readError(file, error));
  }
}

export function readError(file: string, error: unknown): AppError {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === undefined) throw error;
  if (code === 'ENOENT' || code === 'ENOTDIR') return appError('file-missing', { file }, message);
  return appError('file-unreadable', { file, reason: code }, message);
}

async function readByteOrderMark(path: string): Promise<Encoding | null> {
  const handle = await open(path, 'r');
  try {
    const { buffer } = await handle.read(Buffer.alloc(3), 0, 3, 0);
    if (buffer[0] === 0xff && buffer[1] === 0xfe) return 'utf-16le';
    if (buffer[0] === 0xfe && buffer[1] === 0xff) return 'utf-16be';
    return buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf ? 'utf-8' : null;
  } finally {
    await handle.close();
  }
}

async function scan(path: string): Promise<Result<Encoding, AppError>> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let encoding: Encoding = 'utf-8';
  const validate = (chunk?: Buffer) => {
    if (encoding !== 'utf-8') return;
    try {
      decoder.decode(chunk, { stream: chunk !== undefined });
    } catch {
      encoding = 'windows-1252';
    }
  };
  let position = 0;
  let line = 1;
  for await (const chunk of readBytes(path)) {
    const at = findBinary(chunk, position);
    if (at >= 0) {
      const byte = `0x${chunk.readUInt8(at).toString(16).padStart(2, '0')}`;
      line += countLines(chunk.subarray(0, at));
      return fail(
        appError('file-binary', { file: basename(path), byte, position: position + at, line }),
      );
    }
    validate(chunk);
    position += chunk.length;
    line += countLines(chunk);
  }
  validate();
  return succeed(encoding);
}

/** Index of the first byte that no text has; -1 where there is none. `%PDF-` is none either. */
function findBinary(chunk: Buffer, position: number): number {
  if (position === 0 && chunk.toString('latin1', 0, 5) === '%PDF-') return 0;
  const end = Math.min(chunk.length, controlBytesWithin - position);
  for (let index = 0; index < end; index++) {
    const byte = chunk[index] as number;
    // Tab to carriage return, Ctrl-Z (the end of a DOS file) and escape do occur in text.
    if (byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1a && byte !== 0x1b) {
      return index;
    }
  }
  return chunk.indexOf(0);
}

function countLines(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(0x0a); at >= 0; at = bytes.indexOf(0x0a, at + 1)) count++;
  return count;
}
