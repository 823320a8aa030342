/** Packs with electron-builder from the Electron in use. */
import path from 'node:path';
import { Arch, build, Platform } from 'electron-builder';
import { rootDir } from '../setup/paths.mjs';

/** @typedef {'linux' | 'win' | 'mac'} PlatformName */

const platforms = { linux: Platform.LINUX, win: Platform.WINDOWS, mac: Platform.MAC };

/**
 * @param {object} job
 * @param {PlatformName} job.platform
 * @param {string} job.target
 * @param {string} job.output
 * @param {string} [job.unpacked] an app packed before; archives are made of it
 * @param {import('../setup/parts.mjs').Parts} job.parts
 * @returns {Promise<string[]>} files made
 */
export function pack({ platform, target, output, unpacked, parts }) {
  const { electron, native } = parts;
  return build({
    projectDir: rootDir,
    publish: 'never',
    targets: platforms[platform].createTarget(
      [target],
      Arch[process.arch === 'arm64' ? 'arm64' : 'x64'],
    ),
    ...(unpacked ? { prepackaged: unpacked } : {}),
    config: {
      extends: path.join(rootDir, 'electron-builder.yml'),
      directories: { output },
      ...(electron ? { electronDist: electron.dist, electronVersion: electron.version } : {}),
      extraResources:
        native.kind === 'native' ? [{ from: native.libDir, to: 'libtensorflow' }] : [],
    },
  });
}
