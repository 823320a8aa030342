/** Takes single members out of a zip archive (wheel, jar, Electron's release), streaming, without other programs. */
import fs from 'node:fs';
import path from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createInflateRaw } from 'node:zlib';
import { SetupProblem } from './problem.mjs';

/**
 * @typedef {{ name: string, method: number, compressedBytes: number, bytes: number, mode: number, headerAt: number }} ZipMember
 */

const endSignature = 0x06054b50;
const memberSignature = 0x02014b50;

/**
 * Reads the archive's directory. Archives or members over 4 GB (zip64) are refused: none of ours is.
 * @param {string} archive
 * @returns {ZipMember[]}
 */
export function listZip(archive) {
  const file = fs.openSync(archive, 'r');
  try {
    const size = fs.fstatSync(file).size;
    const tail = Buffer.alloc(Math.min(size, 65_557));
    fs.readSync(file, tail, 0, tail.length, size - tail.length);
    let end = tail.length - 22;
    while (end >= 0 && tail.readUInt32LE(end) !== endSignature) end--;
    if (end < 0) throw new SetupProblem(`${archive} is not a zip archive`);
    const count = tail.readUInt16LE(end + 10);
    const directoryBytes = tail.readUInt32LE(end + 12);
    const directoryAt = tail.readUInt32LE(end + 16);
    if (count === 0xffff || directoryAt === 0xffffffff) {
      throw new SetupProblem(`${archive} is a zip64 archive, which is not read here`);
    }
    const directory = Buffer.alloc(directoryBytes);
    fs.readSync(file, directory, 0, directoryBytes, directoryAt);
    /** @type {ZipMember[]} */
    const members = [];
    for (let at = 0, index = 0; index < count; index++) {
      if (directory.readUInt32LE(at) !== memberSignature) {
        throw new SetupProblem(`${archive} has a damaged directory`);
      }
      const nameBytes = directory.readUInt16LE(at + 28);
      members.push({
        method: directory.readUInt16LE(at + 10),
        compressedBytes: directory.readUInt32LE(at + 20),
        bytes: directory.readUInt32LE(at + 24),
        // The upper half of the external attributes is the Unix file mode.
        mode: directory.readUInt32LE(at + 38) >>> 16,
        headerAt: directory.readUInt32LE(at + 42),
        name: directory.toString('utf8', at + 46, at + 46 + nameBytes),
      });
      at += 46 + nameBytes + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
    }
    return members;
  } finally {
    fs.closeSync(file);
  }
}

/**
 * @param {string} archive
 * @param {ZipMember} member
 * @param {string} target the file to write
 * @param {(bytes: number) => void} [onBytes]
 */
export async function extractMember(archive, member, target, onBytes) {
  const header = Buffer.alloc(30);
  const file = fs.openSync(archive, 'r');
  fs.readSync(file, header, 0, 30, member.headerAt);
  fs.closeSync(file);
  const start = member.headerAt + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  fs.mkdirSync(path.dirname(target), { recursive: true });
  let bytes = 0;
  const counter = new Transform({
    transform(chunk, _encoding, done) {
      bytes += chunk.length;
      onBytes?.(bytes);
      done(null, chunk);
    },
  });
  const sink = fs.createWriteStream(target, { mode: member.mode & 0o777 || 0o644 });
  if (member.compressedBytes === 0) {
    sink.end();
  } else {
    const source = fs.createReadStream(archive, {
      start,
      end: start + member.compressedBytes - 1,
      highWaterMark: 1 << 20,
    });
    if (member.method === 8)
      await pipeline(source, createInflateRaw({ chunkSize: 1 << 20 }), counter, sink);
    else if (member.method === 0) await pipeline(source, counter, sink);
    else
      throw new SetupProblem(
        `${member.name} in ${archive} is compressed by unknown method ${member.method}`,
      );
  }
  if (bytes !== member.bytes) {
    throw new SetupProblem(
      `${member.name} in ${archive} gave ${bytes} bytes, expected ${member.bytes}`,
    );
  }
}

/**
 * @param {string} archive
 * @param {string} name
 * @returns {ZipMember}
 */
export function requireMember(archive, name) {
  const member = listZip(archive).find((candidate) => candidate.name === name);
  if (!member) throw new SetupProblem(`${archive} has no ${name}`);
  return member;
}
