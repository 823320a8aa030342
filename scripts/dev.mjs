/** `npm run dev`: the studio with hot reload. Arguments after `--` go to electron-vite. */
import { runAttached } from './processes/run-attached.mjs';
import { electronEnvironment, hasDisplay, needsNoSandbox, tool } from './processes/tools.mjs';
import { readParts } from './setup/parts.mjs';
import { rootDir } from './setup/paths.mjs';
import { printProblem, SetupProblem } from './setup/problem.mjs';

try {
  const parts = readParts();
  if (!parts.electron) {
    throw new SetupProblem(
      `No Electron: ${parts.electronProblem?.reason}`,
      parts.electronProblem?.remedy,
    );
  }
  if (!hasDisplay()) {
    throw new SetupProblem(
      'No display: DISPLAY and WAYLAND_DISPLAY are not set.',
      'Run it in a desktop session, or on a virtual display: node scripts/xvfb.mjs npm run dev',
    );
  }
  const args = ['dev', ...process.argv.slice(2)];
  if (needsNoSandbox) args.push('--noSandbox');
  process.exitCode = await runAttached(tool('electron-vite'), args, {
    cwd: rootDir,
    env: electronEnvironment(parts),
  });
} catch (error) {
  printProblem(error);
  process.exitCode = 1;
}
