/** After packing, before archives are made: takes the stand-in's leftovers out and sets the fuses. */
const fs = require('node:fs');
const path = require('node:path');
const { flipFuses, FuseV1Options, FuseVersion } = require('@electron/fuses');

/** Belongs to the folder that the app was packed from, not to the app. */
const leftovers = ['manifest.json', path.join('resources', 'default_app.asar')];

/** @param {import('electron-builder').AfterPackContext} context */
exports.default = async function afterPack({ appOutDir, electronPlatformName, packager }) {
  for (const name of leftovers) fs.rmSync(path.join(appOutDir, name), { force: true });
  const { productFilename } = packager.appInfo;
  /** @type {Record<string, string>} */
  const executables = {
    darwin: `${productFilename}.app`,
    win32: `${productFilename}.exe`,
    linux: packager.config.linux?.executableName ?? productFilename,
  };
  const executable = executables[electronPlatformName] ?? productFilename;
  await flipFuses(path.join(appOutDir, executable), {
    version: FuseVersion.V1,
    resetAdHocDarwinSignature: electronPlatformName === 'darwin',
    [FuseV1Options.RunAsNode]: false,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
    [FuseV1Options.EnableCookieEncryption]: true,
    [FuseV1Options.OnlyLoadAppFromAsar]: true,
    // Playwright drives the app through --inspect; nobody else may.
    [FuseV1Options.EnableNodeCliInspectArguments]: process.env.GATECAST_TEST_BUILD === '1',
  });
};
