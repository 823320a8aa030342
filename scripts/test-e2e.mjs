/** `npm run test:e2e`: the end-to-end tests in a real Electron. Arguments go to vitest. */
import { ensureBuilt } from './build/ensure-built.mjs';
import { runAttached } from './processes/run-attached.mjs';
import { electronEnvironment, tool } from './processes/tools.mjs';
import { withDisplay } from './processes/virtual-display.mjs';
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
  await ensureBuilt();
  const args = ['run', '--project', 'e2e', ...process.argv.slice(2)];
  process.exitCode = await withDisplay(electronEnvironment(parts), (env) =>
    runAttached(tool('vitest'), args, { cwd: rootDir, env }),
  );
} catch (error) {
  printProblem(error);
  process.exitCode = 1;
}
