import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readBounds, writeBounds } from '../../../main/shell/window-bounds';

const display = { x: 0, y: 0, width: 1920, height: 1080 };
let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gatecast-bounds-'));
  file = join(folder, 'window.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

const windowAt = (x: number, y: number, width = 1000, height = 700) => ({
  getNormalBounds: () => ({ x, y, width, height }),
  isMaximized: () => true,
});

it('reads what it wrote and leaves nothing beside it', () => {
  writeBounds(file, windowAt(40, 50));
  expect(readBounds(file, [display])).toEqual({
    x: 40,
    y: 50,
    width: 1000,
    height: 700,
    maximized: true,
  });
  expect(readdirSync(folder)).toEqual(['window.json']);
});

it.each([
  ['right of every display', 1900, 50],
  ['left of it', -950, 50],
  ['above it', 40, -20],
  ['below it', 40, 1060],
])('forgets a place %s', (_where, x, y) => {
  writeBounds(file, windowAt(x, y));
  expect(readBounds(file, [display])).toBeNull();
});

it('finds a place on the second display', () => {
  writeBounds(file, windowAt(2000, 50));
  expect(readBounds(file, [display, { ...display, x: 1920 }])).toMatchObject({ x: 2000 });
});

it.each(['', '{', '{"x":1}', '{"x":0,"y":0,"width":10,"height":10,"maximized":false}'])(
  'ignores a file that holds «%s»',
  (text) => {
    writeFileSync(file, text);
    expect(readBounds(file, [display])).toBeNull();
  },
);

it('ignores a file that is not there', () => {
  expect(readBounds(file, [display])).toBeNull();
});
