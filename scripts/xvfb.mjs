/**
 * Runs a command on a virtual display when there is none.
 *
 * Usage: node scripts/xvfb.mjs [--screen 1600x1000x24] COMMAND [ARGUMENT …]
 */
import { runAttached } from './processes/run-attached.mjs';
import { defaultScreen, withDisplay } from './processes/virtual-display.mjs';
import { printProblem, SetupProblem } from './setup/problem.mjs';

try {
  const args = process.argv.slice(2);
  let screen = defaultScreen;
  if (args[0] === '--screen') {
    screen = args[1] ?? '';
    if (!/^\d+x\d+x\d+$/.test(screen)) {
      throw new SetupProblem(
        `--screen is "${screen}", expected width x height x depth.`,
        `Example: --screen ${defaultScreen}`,
      );
    }
    args.splice(0, 2);
  }
  if (args[0] === '--') args.shift();
  const [command, ...rest] = args;
  if (!command)
    throw new SetupProblem(
      'No command given.',
      'Usage: node scripts/xvfb.mjs [--screen WxHxD] COMMAND …',
    );
  process.exitCode = await withDisplay(
    process.env,
    (env) => runAttached(command, rest, { env }),
    screen,
  );
} catch (error) {
  printProblem(error);
  process.exitCode = 1;
}
