/**
 * `npm run bench -- NAME [arguments]`: runs bench/NAME.ts or bench/NAME.mjs; without a name it lists them.
 * TypeScript is bundled with esbuild first, because Node 20 does not read it.
 */
import fs from 'node:fs';
import path from 'node:path';
import { runAttached } from './processes/run-attached.mjs';
import { tool } from './processes/tools.mjs';
import { recordsDir, rootDir } from './setup/paths.mjs';
import { printProblem, SetupProblem } from './setup/problem.mjs';

const benchDir = path.join(rootDir, 'bench');
const extensions = ['.ts', '.mjs', '.js'];

/** @returns {string[]} names of the benchmarks */
function listBenches() {
  if (!fs.existsSync(benchDir)) return [];
  return fs
    .readdirSync(benchDir, { withFileTypes: true })
    .filter(
      (entry) =>
        entry.isFile() &&
        extensions.includes(path.extname(entry.name)) &&
        !entry.name.endsWith('.d.ts'),
    )
    .map((entry) => path.parse(entry.name).name)
    .sort();
}

/**
 * @param {string} file
 * @returns {Promise<string>} a file that Node runs
 */
async function runnable(file) {
  if (path.extname(file) !== '.ts') return file;
  const bundle = path.join(recordsDir, 'bench', `${path.parse(file).name}.mjs`);
  const code = await runAttached(
    tool('esbuild'),
    [
      file,
      '--bundle',
      '--platform=node',
      '--format=esm',
      '--packages=external',
      '--sourcemap=inline',
      '--log-level=warning',
      `--outfile=${bundle}`,
    ],
    { cwd: rootDir },
  );
  if (code !== 0)
    throw new SetupProblem(`esbuild could not bundle ${path.relative(rootDir, file)}`);
  return bundle;
}

try {
  const [name, ...args] = process.argv.slice(2);
  const benches = listBenches();
  if (!name) {
    console.log(
      benches.length > 0
        ? `Benchmarks:\n${benches.map((bench) => `  npm run bench -- ${bench}`).join('\n')}`
        : 'There are no benchmarks yet: bench/ is empty or missing.',
    );
  } else {
    const file = extensions
      .map((extension) => path.join(benchDir, name + extension))
      .find((candidate) => fs.existsSync(candidate));
    if (!file || !benches.includes(name)) {
      throw new SetupProblem(
        `There is no benchmark "${name}" in bench/.`,
        benches.length > 0 ? `There are: ${benches.join(', ')}` : 'bench/ is empty or missing.',
      );
    }
    process.exitCode = await runAttached(
      process.execPath,
      ['--enable-source-maps', '--expose-gc', await runnable(file), ...args],
      { cwd: rootDir },
    );
  }
} catch (error) {
  printProblem(error);
  process.exitCode = 1;
}
