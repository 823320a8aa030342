/**
 * `npm run doctor`: what is in use and from where, every file checked against its SHA-256, and what to do about
 * what is missing. Ends with code 1 when something is missing without which the studio does not open, or damaged.
 */
import path from 'node:path';
import { electronBinary } from './setup/electron.mjs';
import { findDamage, readManifest } from './setup/manifest.mjs';
import { checkNativeRuntime } from './setup/native-runtime.mjs';
import { findPackageMismatch } from './setup/npm-packages.mjs';
import { readParts } from './setup/parts.mjs';
import { cacheDir } from './setup/paths.mjs';
import { messageOf, printProblem } from './setup/problem.mjs';
import { run } from './setup/run.mjs';
import { inspectSystem, sandboxProblem } from './setup/system-libraries.mjs';
import { formatTable, remediesOf, rowsOf } from './setup/table.mjs';

const repair = 'Run: npm run setup -- --again';

/**
 * @param {import('./setup/parts.mjs').Parts} parts
 * @returns {Promise<string[]>} what is damaged
 */
async function findAllDamage({ native, electron, node24 }) {
  const damage = [];
  const packages = findPackageMismatch();
  if (packages) damage.push(`npm packages: ${packages}`);
  const folders = [
    native.kind === 'native' && path.dirname(native.libDir),
    electron?.dist,
    node24 && path.resolve(node24.bin, '..', '..'),
  ];
  for (const folder of folders) {
    // What an environment variable names has no manifest of ours.
    const found = folder && readManifest(folder) ? await findDamage(folder) : undefined;
    if (found) damage.push(found);
  }
  if (native.kind === 'native') {
    await checkNativeRuntime().catch((error) => damage.push(`native runtime: ${messageOf(error)}`));
  }
  if (electron) {
    const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
    await run(electronBinary(electron.dist), ['-p', 'process.versions.electron'], {
      env,
      timeoutMs: 30_000,
    }).catch((error) => damage.push(`Electron does not start: ${messageOf(error)}`));
  }
  return damage;
}

try {
  const parts = readParts();
  // The system may have changed since the set-up.
  const system = { ...parts.system, ...inspectSystem(parts.electron?.dist) };
  const current = { ...parts, system };
  console.log(`\n${formatTable(rowsOf(current))}\n`);
  console.log('  Checking every file …');
  const damage = await findAllDamage(current);
  const remedies = remediesOf(current);
  for (const line of remedies) console.log(`  ${line}`);
  for (const line of damage) console.log(`  ✖ ${line}`);
  if (damage.length > 0) console.log(`    ${repair}`);
  if (parts.electron?.fallback) {
    console.log(
      `  Electron ${parts.electron.version} is a stand-in for development and tests: the release host of the pinned ` +
        'version could not be reached. Do not ship it. When it can be, run: npm run setup -- --again',
    );
  }
  const sandbox = sandboxProblem();
  if (sandbox) console.log(`  ${sandbox}`);
  const isBroken = damage.length > 0 || !parts.electron || system.missing.length > 0;
  if (!isBroken && remedies.length === 0) console.log('  ✔ All is in order.');
  console.log(`  Node ${process.versions.node} · cache ${cacheDir()}\n`);
  process.exitCode = isBroken ? 1 : 0;
} catch (error) {
  printProblem(error);
  process.exitCode = 1;
}
