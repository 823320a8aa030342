import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const rule = join(root, 'dependency-cruiser.config.cjs');
const command = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

let house: string;
beforeEach(() => {
  house = mkdtempSync(join(tmpdir(), 'gatecast-layers-'));
  write('tsconfig.json', '{ "compilerOptions": {} }');
  write('renderer/page.tsx', 'export const page = <p />;');
  write('shared/word.ts', 'export const word = 1;');
});
afterEach(() => rmSync(house, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(house, path)), { recursive: true });
  writeFileSync(join(house, path), text);
}

function cruise() {
  return spawnSync(process.execPath, [command, 'main', 'renderer', 'shared', '--config', rule], {
    cwd: house,
    encoding: 'utf8',
  });
}

// A parser that does not know TypeScript would pass every house: the rule must see a planted breach.
it('passes a house whose imports flow one way', () => {
  write('main/start.ts', "import { word } from '../shared/word';\nexport const start = word;");
  const { status, stdout } = cruise();
  expect(stdout).toContain('3 modules');
  expect(status).toBe(0);
});

it.each([
  [
    'main-not-renderer',
    'main/start.ts',
    "import type { page } from '../renderer/page';\nexport type P = typeof page;",
  ],
  [
    'shared-is-pure',
    'shared/leak.ts',
    "import { page } from '../renderer/page';\nexport const leak = page;",
  ],
  ['shared-no-node', 'shared/disk.ts', "import fs from 'node:fs';\nexport const disk = fs;"],
  ['renderer-no-node', 'renderer/disk.ts', "import fs from 'node:fs';\nexport const disk = fs;"],
])('names %s where it is broken', (name, path, text) => {
  write('main/other.ts', 'export const other = 1;');
  write(path, text);
  const { status, stdout } = cruise();
  expect(stdout).toContain(name);
  expect(status).not.toBe(0);
});
