import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readAsset } from '../../../main/shell/read-asset';

let root: string;
const printDocuments = new Map([['one', '<h1>Report</h1>']]);
const read = (url: string) =>
  readAsset(url, { pageFolder: join(root, 'renderer'), printDocuments });

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'gatecast-assets-'));
  mkdirSync(join(root, 'renderer', 'assets'), { recursive: true });
  mkdirSync(join(root, 'renderer-secret'));
  writeFileSync(join(root, 'renderer', 'index.html'), '<title>Gatecast</title>');
  writeFileSync(join(root, 'renderer', 'assets', 'a b.js'), 'void 0');
  writeFileSync(join(root, 'secret.js'), 'secret');
  writeFileSync(join(root, 'renderer-secret', 'secret.js'), 'secret');
});
afterAll(() => rmSync(root, { recursive: true }));

describe('readAsset', () => {
  it('serves the page with its policy', async () => {
    const asset = await read('app://gatecast/index.html');
    expect(asset).toMatchObject({ status: 200, mimeType: 'text/html' });
    expect(asset.body.toString()).toBe('<title>Gatecast</title>');
    const policy = asset.headers['Content-Security-Policy'];
    expect(policy).toContain("default-src 'none'; script-src 'self';");
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
  });

  it('decodes names', async () => {
    expect(await read('app://gatecast/assets/a%20b.js')).toMatchObject({
      status: 200,
      mimeType: 'text/javascript',
    });
  });

  it.each([
    'app://gatecast/../secret.js',
    'app://gatecast/%2e%2e/secret.js',
    'app://gatecast/..%2fsecret.js',
    'app://gatecast/assets/..%2f..%2fsecret.js',
    'app://gatecast/..%5csecret.js',
    'app://gatecast/..%2frenderer-secret/secret.js',
    'app://gatecast/%2fetc%2fpasswd',
    'app://gatecast/index.html%00.js',
    'app://gatecast/%ff.js',
    'app://gatecast/',
    'app://gatecast/gone.js',
    'app://elsewhere/index.html',
    'app://print/two',
  ])('finds nothing at %s', async (url) => {
    const asset = await read(url);
    expect(asset.status).toBe(404);
    expect(asset.body.toString()).toBe('Not found');
  });

  it('serves a document being printed, which may run nothing', async () => {
    const asset = await read('app://print/one');
    expect(asset.body.toString()).toBe('<h1>Report</h1>');
    expect(asset.headers['Content-Security-Policy']).not.toContain('script-src');
    expect(asset.headers['Content-Security-Policy']).toContain("default-src 'none'");
  });
});
