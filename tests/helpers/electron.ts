import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { onTestFailed } from 'vitest';

export const checkout = resolve(import.meta.dirname, '..', '..');
export const airPassengers = join(checkout, 'examples', 'air-passengers.csv');

export interface StudioOptions {
  /** A folder of an earlier start, to find its work again. */
  userData?: string;
  /** A packaged app instead of the built checkout. */
  executablePath?: string;
  args?: string[];
  env?: Record<string, string>;
}

export interface Studio {
  app: ElectronApplication;
  page: Page;
  userData: string;
  /** Errors of the page's console and of its scripts so far. */
  pageErrors: string[];
}

/** As root Chromium refuses to start with its sandbox; nobody else goes without. */
const sandboxArguments = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** The Electron in use: scripts/test-e2e.mjs names it. */
export function electronPath(): string {
  const path = process.env.ELECTRON_EXEC_PATH;
  if (!path) throw new Error('ELECTRON_EXEC_PATH is not set: run npm run test:e2e');
  return path;
}

/** The built checkout in the Electron in use, with arguments of its own. */
export const electronArguments = (...args: string[]) => [...sandboxArguments, checkout, ...args];

const folders: string[] = [];

/** A folder that `removeFolders` takes away. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gatecast-e2e-'));
  folders.push(folder);
  return folder;
}

export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** Starts the studio in a fresh user folder; ready when its page is. */
export async function launchStudio(options: StudioOptions = {}): Promise<Studio> {
  const userData = options.userData ?? makeFolder();
  const extra = options.args ?? [];
  const app = await _electron.launch({
    executablePath: options.executablePath ?? electronPath(),
    args: [...sandboxArguments, ...(options.executablePath ? [] : [checkout]), ...extra],
    env: { ...definedEnvironment(), GATECAST_USER_DATA: userData, ...options.env },
  });
  const page = await app.firstWindow();
  const pageErrors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') pageErrors.push(message.text());
  });
  page.on('pageerror', (error) => pageErrors.push(error.message));
  await page.waitForSelector('[data-testid="nav-data"]');
  return { app, page, userData, pageErrors };
}

function definedEnvironment(): Record<string, string> {
  const entries = Object.entries(process.env);
  return Object.fromEntries(
    entries.filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

/** Keeps a picture of the page in out/e2e/ where the running test fails. */
export function screenshotOnFailure(page: () => Page, name: string): void {
  onTestFailed(async () => {
    const folder = join(checkout, 'out', 'e2e');
    mkdirSync(folder, { recursive: true });
    await page().screenshot({ path: join(folder, `${name}.png`) });
  });
}

/** Process ids of the trainers that a studio runs now. */
export function trainersOf(app: ElectronApplication): number[] {
  const parent = app.process().pid;
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => isTrainer(pid, parent))
    .map(Number);
}

function isTrainer(pid: string, parent: number | undefined): boolean {
  try {
    const ppid = /^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    return Number(ppid) === parent && command.includes('node.mojom.NodeService');
  } catch {
    // It ended while we looked.
    return false;
  }
}

export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};
