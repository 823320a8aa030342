/** The steps of `npm test`: static checks count as one test each, vitest projects as the tests in them. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ensureBuilt } from '../build/ensure-built.mjs';
import { runBuffered } from '../processes/run-buffered.mjs';
import { electronEnvironment, tool } from '../processes/tools.mjs';
import { withDisplay } from '../processes/virtual-display.mjs';
import { readParts } from '../setup/parts.mjs';
import { rootDir } from '../setup/paths.mjs';
import { messageOf } from '../setup/problem.mjs';
import { countsOfVitest } from './counts.mjs';

/** @typedef {import('./counts.mjs').Counts} Counts */
/** @typedef {{ name: string, counts: Counts, seconds: number, output: string }} StepResult */
/** @typedef {{ name: string, run: () => Promise<{ counts: Counts, output: string }> }} Step */

/** A step that takes longer hangs. */
const stepTimeoutMs = 12 * 60_000;
const passed = { passed: 1, failed: 0, skipped: 0 };
const failed = { passed: 0, failed: 1, skipped: 0 };

/**
 * @param {string} name
 * @param {string} program
 * @param {string[]} args
 * @returns {Step}
 */
function staticCheck(name, program, args) {
  return {
    name,
    async run() {
      const { code, output, isTimedOut } = await runBuffered(tool(program), args, {
        cwd: rootDir,
        timeoutMs: stepTimeoutMs,
      });
      const note = isTimedOut
        ? `${program} was ended after ${stepTimeoutMs / 60_000} minutes\n`
        : '';
      return { counts: code === 0 ? passed : failed, output: code === 0 ? '' : output + note };
    },
  };
}

/**
 * @param {string} project
 * @param {NodeJS.ProcessEnv} env
 */
async function runVitest(project, env) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gatecast-test-'));
  const reportFile = path.join(folder, 'report.json');
  try {
    const { code, output, isTimedOut } = await runBuffered(
      tool('vitest'),
      [
        'run',
        '--project',
        project,
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${reportFile}`,
      ],
      { cwd: rootDir, env, timeoutMs: stepTimeoutMs },
    );
    let report;
    try {
      report = JSON.parse(fs.readFileSync(reportFile, 'utf8'));
    } catch {
      // No report: counted as one failure.
    }
    const note = isTimedOut
      ? `vitest was ended after ${stepTimeoutMs / 60_000} minutes\n`
      : report
        ? ''
        : `vitest ended with code ${code} and wrote no report\n`;
    return { counts: countsOfVitest(report, code), output: output + note };
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} project
 * @returns {Step}
 */
const vitestProject = (project) => ({
  name: project,
  run: () => runVitest(project, electronEnvironment(readParts())),
});

/** @type {Step} */
const build = {
  name: 'build',
  async run() {
    try {
      await ensureBuilt();
      return { counts: passed, output: '' };
    } catch (error) {
      return { counts: failed, output: `${messageOf(error)}\n` };
    }
  },
};

/** @type {Step} */
const endToEnd = {
  name: 'e2e',
  async run() {
    const parts = readParts();
    if (!parts.electron) {
      return {
        counts: failed,
        output: `No Electron: ${parts.electronProblem?.reason}\n${parts.electronProblem?.remedy}\n`,
      };
    }
    try {
      return await withDisplay(electronEnvironment(parts), (env) => runVitest('e2e', env));
    } catch (error) {
      return { counts: failed, output: `${messageOf(error)}\n` };
    }
  },
};

/**
 * Lanes run beside each other, their steps in order; stages run one after another. Integration and end-to-end tests
 * measure time, so nothing runs beside them.
 * @type {Step[][][]}
 */
export const stages = [
  [[build]],
  [
    [
      staticCheck('types', 'tsc', ['--noEmit', '-p', 'tsconfig.json']),
      staticCheck('lint', 'biome', ['check', '.']),
      staticCheck('layers', 'depcruise', [
        'main',
        'renderer',
        'shared',
        'tests',
        '--config',
        'dependency-cruiser.config.cjs',
      ]),
      staticCheck('unused', 'knip', []),
    ],
    [vitestProject('node'), vitestProject('page')],
  ],
  [[vitestProject('integration')]],
  [[endToEnd]],
];
