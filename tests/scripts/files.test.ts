import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeFolderAtomic } from '../../scripts/setup/atomic.mjs';
import { downloadFile } from '../../scripts/setup/download.mjs';
import { findDamage, writeManifest } from '../../scripts/setup/manifest.mjs';
import { requireSha256, sha256Of } from '../../scripts/setup/sha256.mjs';
import { extractMember, listZip, requireMember } from '../../scripts/setup/unzip.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'gatecast-files-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('requireSha256', () => {
  it('accepts the pinned file and refuses a changed one, naming both hashes', async () => {
    const file = path.join(folder, 'a');
    writeFileSync(file, 'pinned');
    await requireSha256(file, sha256Of('pinned'));
    writeFileSync(file, 'pinnee');
    await expect(requireSha256(file, sha256Of('pinned'))).rejects.toThrow(
      `${sha256Of('pinnee')}, expected ${sha256Of('pinned')}`,
    );
  });
});

describe('makeFolderAtomic', () => {
  const cache = () => path.join(folder, 'cache');
  const destination = () => path.join(cache(), 'part', '1.0');

  it('leaves nothing behind when filling fails', async () => {
    const filling = makeFolderAtomic(cache(), destination(), async (staging) => {
      writeFileSync(path.join(staging, 'half'), '…');
      throw new Error('connection lost');
    });
    await expect(filling).rejects.toThrow('connection lost');
    expect(existsSync(destination())).toBe(false);
    expect(readdirSync(path.join(cache(), 'staging'))).toEqual([]);
  });

  it('replaces what was there by what was made', async () => {
    for (const content of ['old', 'new']) {
      await makeFolderAtomic(cache(), destination(), async (staging) => {
        const root = path.join(staging, 'root');
        mkdirSync(root);
        writeFileSync(path.join(root, content), content);
        return root;
      });
    }
    expect(readdirSync(destination())).toEqual(['new']);
    expect(readdirSync(path.join(cache(), 'staging'))).toEqual([]);
  });
});

describe('findDamage', () => {
  it('notices one flipped byte of the same size', async () => {
    const file = path.join(folder, 'library.so');
    writeFileSync(file, Buffer.alloc(100_000, 7));
    await writeManifest(folder, { source: 'test', version: '1' });
    expect(await findDamage(folder)).toBeUndefined();
    const content = readFileSync(file);
    content[50_000] = 8;
    writeFileSync(file, content);
    expect(await findDamage(folder)).toContain('library.so has SHA-256');
    rmSync(file);
    expect(await findDamage(folder)).toContain('library.so is missing');
  });
});

describe('downloadFile', () => {
  let server: Server;
  let url: string;
  const serve = async (answer: RequestListener) => {
    server = createServer(answer);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/file`;
  };
  const target = () => path.join(folder, 'file');
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  it('writes a verified file', async () => {
    await serve((_request, response) => response.end('hello'));
    await downloadFile(url, target(), { label: 'test', sha256: sha256Of('hello') });
    expect(readFileSync(target(), 'utf8')).toBe('hello');
  });

  it('keeps nothing of a file with another hash', async () => {
    await serve((_request, response) => response.end('hullo'));
    await expect(
      downloadFile(url, target(), { label: 'test', sha256: sha256Of('hello') }),
    ).rejects.toThrow('expected');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('keeps nothing of a download that breaks off', async () => {
    await serve((_request, response) => {
      response.writeHead(200, { 'content-length': 100 });
      response.write('half');
      setTimeout(() => response.destroy(), 20);
    });
    await expect(downloadFile(url, target(), { label: 'test' })).rejects.toThrow('127.0.0.1');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('passes over a host that does not answer', async () => {
    await serve(() => {});
    await expect(
      downloadFile(url, target(), { label: 'test', answerWithinMs: 50 }),
    ).rejects.toThrow('no answer within 0.05 s');
  });

  it('says what a refusing host answered', async () => {
    await serve((_request, response) => {
      response.statusCode = 403;
      response.end();
    });
    await expect(downloadFile(url, target(), { label: 'test' })).rejects.toThrow('HTTP 403');
  });
});

/** A zip archive of one deflated and one stored member, written by hand: the layout of the format's specification. */
function zipOf(members: { name: string; content: Buffer; isStored?: boolean }[]): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let at = 0;
  for (const { name, content, isStored } of members) {
    const data = isStored ? content : deflateRawSync(content);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(name.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(isStored ? 0 : 8, 10);
    central.writeUInt32LE(data.length, 20);
    central.writeUInt32LE(content.length, 24);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt32LE((0o755 << 16) >>> 0, 38);
    central.writeUInt32LE(at, 42);
    locals.push(local, Buffer.from(name), data);
    centrals.push(central, Buffer.from(name));
    at += local.length + name.length + data.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(members.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, directory, end]);
}

describe('unzip', () => {
  it('takes out single members with content and mode', async () => {
    const archive = path.join(folder, 'a.zip');
    const big = Buffer.from('library '.repeat(50_000));
    writeFileSync(
      archive,
      zipOf([
        { name: 'lib/big', content: big },
        { name: 'stored', content: Buffer.from('plain'), isStored: true },
      ]),
    );
    expect(listZip(archive).map((member) => member.name)).toEqual(['lib/big', 'stored']);
    await extractMember(archive, requireMember(archive, 'lib/big'), path.join(folder, 'big'));
    await extractMember(archive, requireMember(archive, 'stored'), path.join(folder, 'stored'));
    expect(readFileSync(path.join(folder, 'big')).equals(big)).toBe(true);
    expect(readFileSync(path.join(folder, 'stored'), 'utf8')).toBe('plain');
    expect(() => requireMember(archive, 'absent')).toThrow('has no absent');
  });

  it('refuses what is no zip archive', () => {
    const file = path.join(folder, 'a.txt');
    writeFileSync(file, 'not a zip archive at all, but long enough');
    expect(() => listZip(file)).toThrow('is not a zip archive');
  });
});

describe('setup.mjs', () => {
  it('has no dependencies: every import is Node’s own or its neighbour', () => {
    const scripts = path.resolve('scripts');
    const names = [
      'setup.mjs',
      ...readdirSync(path.join(scripts, 'setup')).map((name) => `setup/${name}`),
    ];
    for (const name of names.filter((candidate) => candidate.endsWith('.mjs'))) {
      const content = readFileSync(path.join(scripts, name), 'utf8');
      for (const [, from] of content.matchAll(/^import .* from '([^']+)'/gm)) {
        expect(from, name).toMatch(/^(node:|\.)/);
      }
    }
  });

  it('is valid for the Node that runs it', () => {
    execFileSync(process.execPath, ['--check', path.resolve('scripts', 'setup.mjs')]);
  });
});
