import { open } from 'node:fs/promises';

/** Start of an OLE compound file: the old XLS, and whatever Office protects by a password. */
const oleStart = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const chunkBytes = 1024 ** 2;
/** A compound file keeps its list of streams anywhere; the name of this one is in UTF-16. */
const encrypted = Buffer.from('EncryptedPackage', 'utf16le');

/**
 * What a file that is no ZIP archive is, where it is another kind of workbook; null where it is none.
 * @throws the system's error.
 */
export async function recogniseOle(path: string, signal: AbortSignal): Promise<string | null> {
  const file = await open(path, 'r');
  try {
    // The end of one chunk stands before the next, so that a name across both is found.
    const overlap = encrypted.length;
    const buffer = Buffer.alloc(overlap + chunkBytes);
    for (let position = 0; !signal.aborted; ) {
      const { bytesRead } = await file.read(buffer, overlap, chunkBytes, position);
      const start = buffer.subarray(overlap, overlap + oleStart.length);
      if (position === 0 && !start.equals(oleStart)) return null;
      if (buffer.subarray(0, overlap + bytesRead).includes(encrypted)) {
        return 'it is protected by a password';
      }
      if (bytesRead < chunkBytes) break;
      buffer.copyWithin(0, chunkBytes, overlap + chunkBytes);
      position += bytesRead;
    }
    return 'it is in the old binary format XLS';
  } finally {
    await file.close();
  }
}

/** What an archive without a workbook is, by a part that only this kind has. */
const kinds: readonly (readonly [part: string, reason: string])[] = [
  ['xl/workbook.bin', 'it is in the binary format XLSB'],
  ['content.xml', 'it is an OpenDocument file'],
  ['index/document.iwa', 'it is an Apple Numbers document'],
  ['word/document.xml', 'it is a text document'],
  ['ppt/presentation.xml', 'it is a presentation'],
];

/** null where it has what every XLSX has. */
export function recogniseArchive(has: (part: string) => boolean): string | null {
  const kind = kinds.find(([part]) => has(part));
  if (kind !== undefined) return kind[1];
  return has('_rels/.rels') ? null : 'it is an archive without a workbook';
}
