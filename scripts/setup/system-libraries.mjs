/** What Electron and the tests need from the system: shared libraries, a font, Xvfb. */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { electronBinary } from './electron.mjs';
import { messageOf } from './problem.mjs';
import { startProgress } from './progress.mjs';
import { findProgram, run } from './run.mjs';

/** @typedef {{ xvfb: boolean, missing: string[], command?: string, reason?: string, source: string }} SystemPart */

/** Debian's package of each library that Electron links with. */
const packageOfLibrary = /** @type {Record<string, string>} */ ({
  'libasound.so.2': 'libasound2',
  'libatk-1.0.so.0': 'libatk1.0-0',
  'libatk-bridge-2.0.so.0': 'libatk-bridge2.0-0',
  'libatspi.so.0': 'libatspi2.0-0',
  'libcairo.so.2': 'libcairo2',
  'libcups.so.2': 'libcups2',
  'libdbus-1.so.3': 'libdbus-1-3',
  'libdrm.so.2': 'libdrm2',
  'libexpat.so.1': 'libexpat1',
  'libgbm.so.1': 'libgbm1',
  'libgio-2.0.so.0': 'libglib2.0-0',
  'libglib-2.0.so.0': 'libglib2.0-0',
  'libgobject-2.0.so.0': 'libglib2.0-0',
  'libgtk-3.so.0': 'libgtk-3-0',
  'libnspr4.so': 'libnspr4',
  'libnss3.so': 'libnss3',
  'libnssutil3.so': 'libnss3',
  'libpango-1.0.so.0': 'libpango-1.0-0',
  'libsmime3.so': 'libnss3',
  'libudev.so.1': 'libudev1',
  'libX11.so.6': 'libx11-6',
  'libxcb.so.1': 'libxcb1',
  'libXcomposite.so.1': 'libxcomposite1',
  'libXdamage.so.1': 'libxdamage1',
  'libXext.so.6': 'libxext6',
  'libXfixes.so.3': 'libxfixes3',
  'libxkbcommon.so.0': 'libxkbcommon0',
  'libXrandr.so.2': 'libxrandr2',
  'libstdc++.so.6': 'libstdc++6',
});

/**
 * @param {string} lddOutput
 * @returns {string[]} libraries that the loader does not find
 */
export function missingLibraries(lddOutput) {
  return [...lddOutput.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1] ?? '');
}

function hasFont() {
  const has = (/** @type {string} */ folder) => {
    try {
      return fs
        .readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .some((name) => /\.(ttf|otf|ttc)$/i.test(name));
    } catch {
      return false;
    }
  };
  return (
    has('/usr/share/fonts') || has('/usr/local/share/fonts') || has(`${process.env.HOME}/.fonts`)
  );
}

/**
 * @param {string | undefined} dist of Electron
 * @returns {{ xvfb: boolean, missing: string[] }}
 */
export function inspectSystem(dist) {
  if (process.platform !== 'linux') return { xvfb: false, missing: [] };
  /** @type {string[]} */
  let missing = [];
  if (dist) {
    try {
      missing = missingLibraries(
        execFileSync('ldd', [electronBinary(dist)], {
          encoding: 'utf8',
          stdio: ['ignore', 'pipe', 'ignore'],
        }),
      );
    } catch {
      // No ldd (musl) or a binary it cannot read: Electron will say itself what it misses.
    }
  }
  if (!hasFont()) missing.push('a font');
  return { xvfb: findProgram('Xvfb') !== undefined, missing };
}

/**
 * Debian 13 and Ubuntu 24.04 renamed some libraries (libgtk-3-0t64).
 * @param {string} name
 */
function currentName(name) {
  try {
    const known = execFileSync('apt-cache', ['pkgnames', name], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    if (known.split('\n').includes(`${name}t64`)) return `${name}t64`;
  } catch {
    // No package lists yet.
  }
  return name;
}

/**
 * @param {{ xvfb: boolean, missing: string[] }} found
 * @returns {string[]} Debian packages
 */
export function packagesFor({ xvfb, missing }) {
  const names = missing.map((library) =>
    library === 'a font' ? 'fonts-dejavu-core' : packageOfLibrary[library],
  );
  if (!xvfb) names.push('xvfb');
  return [...new Set(names.filter((name) => name !== undefined))];
}

const aptOptions = [
  '-o',
  'Acquire::http::Timeout=10',
  '-o',
  'Acquire::https::Timeout=10',
  '-o',
  'Acquire::Retries=1',
  '-o',
  'DPkg::Lock::Timeout=180',
];

/** @param {string[]} packages */
async function aptInstall(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const progress = startProgress(`apt-get install ${packages.join(' ')}`);
  try {
    await run('apt-get', [...aptOptions, 'update', '-q'], { env });
    await run(
      'apt-get',
      [...aptOptions, 'install', '-qy', '--no-install-recommends', ...packages.map(currentName)],
      { env },
    );
  } catch (error) {
    progress.abandon();
    throw error;
  }
  progress.finish('installed');
}

/**
 * @param {string | undefined} dist of Electron
 * @returns {Promise<SystemPart>}
 */
export async function resolveSystemLibraries(dist) {
  const found = inspectSystem(dist);
  const packages = packagesFor(found);
  if (process.platform !== 'linux' || packages.length === 0) {
    return {
      ...found,
      source: process.platform === 'linux' ? 'installed' : 'not needed on this platform',
    };
  }
  const isDebian = findProgram('apt-get') !== undefined;
  const isRoot = process.getuid?.() === 0;
  if (isDebian && isRoot) {
    try {
      await aptInstall(packages);
      return { ...inspectSystem(dist), source: `apt: ${packages.join(' ')}` };
    } catch (error) {
      return {
        ...found,
        source: 'not installed',
        reason: messageOf(error),
        command: `apt-get update && apt-get install ${packages.join(' ')}`,
      };
    }
  }
  return {
    ...found,
    source: 'not installed',
    command: isDebian
      ? `sudo apt-get install ${packages.map(currentName).join(' ')}`
      : `install with your package manager: ${[...found.missing, ...(found.xvfb ? [] : ['Xvfb'])].join(', ')}`,
  };
}

/**
 * Chromium's sandbox wants user namespaces, which some distributions keep from ordinary users.
 * @returns {string | undefined} what is in the way, and the line that mends it
 */
export function sandboxProblem() {
  if (process.platform !== 'linux' || process.getuid?.() === 0) return undefined;
  const read = (/** @type {string} */ name) => {
    try {
      return fs.readFileSync(`/proc/sys/kernel/${name}`, 'utf8').trim();
    } catch {
      return undefined;
    }
  };
  const settings = { unprivileged_userns_clone: '0', apparmor_restrict_unprivileged_userns: '1' };
  for (const [name, bad] of Object.entries(settings)) {
    if (read(name) === bad) {
      const good = bad === '0' ? '1' : '0';
      return `Electron's sandbox is kept from starting (kernel.${name} is ${bad}): sudo sysctl kernel.${name}=${good}`;
    }
  }
  return undefined;
}
