/**
 * `npm start`: opens the studio. With arguments it is the headless studio (`npm start -- forecast FILE …`);
 * without a display it does the studio's job headless on the bundled example.
 */
import path from 'node:path';
import { ensureBuilt } from './build/ensure-built.mjs';
import { runAttached } from './processes/run-attached.mjs';
import { electronEnvironment, hasDisplay, needsNoSandbox } from './processes/tools.mjs';
import { withDisplay } from './processes/virtual-display.mjs';
import { electronBinary } from './setup/electron.mjs';
import { readParts } from './setup/parts.mjs';
import { rootDir } from './setup/paths.mjs';
import { printProblem } from './setup/problem.mjs';

const exampleArguments = [
  'forecast',
  'examples/air-passengers.csv',
  '--horizon',
  '24',
  '--report',
  'out/',
];

/**
 * The headless studio. It prints PDFs with the Electron in use, which wants a display: a virtual one
 * will do, and is started only where a report is asked for.
 * @param {import('./setup/parts.mjs').Parts} parts
 * @param {string[]} args
 * @param {string} cwd
 */
function runCli(parts, args, cwd) {
  const command = [path.join(rootDir, 'out', 'main', 'cli.js'), ...args];
  const env = { ...process.env };
  if (parts.electron) env.GATECAST_ELECTRON = electronBinary(parts.electron.dist);
  const wantsPrinter = args.some((argument) => argument.startsWith('--report'));
  /** @param {NodeJS.ProcessEnv} whole */
  const run = (whole) => runAttached(process.execPath, command, { cwd, env: whole });
  return wantsPrinter && parts.electron && parts.system.xvfb ? withDisplay(env, run) : run(env);
}

/** @param {import('./setup/parts.mjs').Parts & { electron: object }} parts */
function openStudio(parts) {
  const args = [rootDir];
  if (needsNoSandbox) args.unshift('--no-sandbox');
  // Under Wayland without an X server beside it.
  if (process.env.WAYLAND_DISPLAY && !process.env.DISPLAY) args.unshift('--ozone-platform=wayland');
  return runAttached(electronBinary(parts.electron.dist), args, {
    cwd: rootDir,
    env: electronEnvironment(parts),
  });
}

async function main() {
  const parts = readParts();
  await ensureBuilt();
  const args = process.argv.slice(2);
  // npm runs scripts in the checkout; a path that a person types is relative to where they typed it.
  if (args.length > 0) return runCli(parts, args, process.env.INIT_CWD ?? process.cwd());
  if (!hasDisplay()) {
    console.error(
      'No display (DISPLAY and WAYLAND_DISPLAY are not set): the same job runs headless on the example.\n',
    );
    return runCli(parts, exampleArguments, rootDir);
  }
  if (!parts.electron) {
    console.error(`No Electron to open the window with: ${parts.electronProblem?.reason}`);
    console.error(`${parts.electronProblem?.remedy}\nThe same job runs headless on the example.\n`);
    return runCli(parts, exampleArguments, rootDir);
  }
  return openStudio(
    /** @type {import('./setup/parts.mjs').Parts & { electron: object }} */ (parts),
  );
}

try {
  process.exitCode = await main();
} catch (error) {
  printProblem(error);
  process.exitCode = 1;
}
