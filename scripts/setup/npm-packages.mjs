/** The npm packages: `npm ci --ignore-scripts` when node_modules does not match package-lock.json. */
import fs from 'node:fs';
import path from 'node:path';
import { rootDir } from './paths.mjs';
import { SetupProblem } from './problem.mjs';
import { startProgress } from './progress.mjs';
import { run } from './run.mjs';

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, link?: boolean }} LockedPackage */

/**
 * npm writes `node_modules/.package-lock.json` last, so its presence means that an installation ended well.
 * @param {string} [root]
 * @returns {string | undefined} why the packages have to be installed, or nothing
 */
export function findPackageMismatch(root = rootDir) {
  /** @type {Record<string, LockedPackage>} */
  let installed;
  try {
    installed = JSON.parse(
      fs.readFileSync(path.join(root, 'node_modules', '.package-lock.json'), 'utf8'),
    ).packages;
  } catch {
    return 'not installed yet';
  }
  /** @type {Record<string, LockedPackage>} */
  const locked = readLock(root).packages;
  for (const [name, wanted] of Object.entries(locked)) {
    if (name === '' || wanted.link) continue;
    const found = installed[name];
    if (!found) {
      // Packages for other platforms are optional and not installed here.
      if (wanted.optional) continue;
      return `${name} is missing`;
    }
    if (found.version !== wanted.version || found.integrity !== wanted.integrity) {
      return `${name} is ${found.version}, wanted ${wanted.version}`;
    }
    if (!fs.existsSync(path.join(root, name, 'package.json'))) return `${name} is missing`;
  }
  const extra = Object.keys(installed).find((name) => name !== '' && !locked[name]);
  return extra ? `${extra} is not in package-lock.json` : undefined;
}

/** @param {string} root */
function readLock(root) {
  try {
    return JSON.parse(fs.readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
  } catch (error) {
    throw new SetupProblem(
      `package-lock.json cannot be read: ${error instanceof Error ? error.message : error}`,
      'Restore it: git checkout package-lock.json',
    );
  }
}

/**
 * How to run npm: through the npm that runs us, which also works where `npm` is a script for a shell.
 * @returns {[string, ...string[]]}
 */
export function npmCommand() {
  const npm = process.env.npm_execpath;
  return npm && /npm-cli\.c?js$/.test(npm) ? [process.execPath, npm] : ['npm'];
}

/**
 * @param {(pid: number | undefined) => void} onHelper told about the running npm, which may outlive us
 * @returns {Promise<string>} where the packages come from, for the table
 */
export async function ensureNpmPackages(onHelper) {
  const reason = findPackageMismatch();
  if (!reason) return 'installed';
  const count = Object.keys(readLock(rootDir).packages).length - 1;
  const progress = startProgress(`npm packages (${count}; ${reason})`);
  const modules = path.join(rootDir, 'node_modules');
  const ticker = setInterval(() => progress.update(0), 1000);
  try {
    const [program, ...prefix] = npmCommand();
    // Under `npm run` npm passes its own settings on as npm_config_*; an `npm ci` of ours must not inherit a dry run.
    await run(
      program,
      [
        ...prefix,
        'ci',
        '--ignore-scripts',
        '--no-audit',
        '--no-fund',
        '--loglevel=error',
        '--dry-run=false',
      ],
      {
        cwd: rootDir,
        onStart: onHelper,
        remedy:
          'Check the connection to the npm registry (npm ping) and run the same command again; ' +
          'if package.json was edited by hand, run: npm install --ignore-scripts',
      },
    );
  } catch (error) {
    progress.abandon();
    throw error;
  } finally {
    clearInterval(ticker);
    onHelper(undefined);
  }
  progress.finish('installed');
  if (!fs.existsSync(path.join(modules, '.package-lock.json'))) {
    throw new SetupProblem(
      'npm ci ended without installing the packages',
      'Run it by hand: npm ci --ignore-scripts',
    );
  }
  return 'npm registry';
}
