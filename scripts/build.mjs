/**
 * Builds the app into out/; skipped when nothing changed.
 *
 * Usage: node scripts/build.mjs [--force]
 */
import { ensureBuilt } from './build/ensure-built.mjs';
import { printProblem } from './setup/problem.mjs';

try {
  const { isSkipped, seconds } = await ensureBuilt({ isForced: process.argv.includes('--force') });
  console.error(
    isSkipped ? 'Built already: nothing changed.' : `Built in ${seconds.toFixed(1)} s.`,
  );
} catch (error) {
  printProblem(error);
  process.exitCode = 1;
}
