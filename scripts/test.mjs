/**
 * `npm test`: types, lint, layer rule, unused code, unit, integration and end-to-end tests. Goes on after a failure;
 * the last line is the sum over all runners.
 *
 * Usage: node scripts/test.mjs [STEP …]   only these steps: build types lint layers unused node page integration e2e
 */
import { printProblem, SetupProblem } from './setup/problem.mjs';
import { lineOf, sumCounts } from './test/counts.mjs';
import { stages } from './test/steps.mjs';

/** @typedef {import('./test/steps.mjs').StepResult} StepResult */

/**
 * @param {import('./test/steps.mjs').Step} step
 * @returns {Promise<StepResult>}
 */
async function runStep({ name, run }) {
  const startedAt = Date.now();
  const { counts, output } = await run();
  const seconds = (Date.now() - startedAt) / 1000;
  const mark = counts.failed > 0 ? '✖' : '✔';
  // In one piece, so that steps beside each other do not mix their lines.
  process.stdout.write(
    `${output.trimEnd()}${output ? '\n' : ''}${mark} ${name}: ${lineOf(counts)} (${seconds.toFixed(1)} s)\n`,
  );
  return { name, counts, output, seconds };
}

/** @param {import('./test/steps.mjs').Step[]} lane */
async function runLane(lane) {
  /** @type {StepResult[]} */
  const results = [];
  for (const step of lane) results.push(await runStep(step));
  return results;
}

async function main() {
  const known = stages.flat(2).map((step) => step.name);
  const wanted = process.argv.slice(2);
  const unknown = wanted.find((name) => !known.includes(name));
  if (unknown)
    throw new SetupProblem(`There is no step "${unknown}".`, `Steps: ${known.join(' ')}`);
  const startedAt = Date.now();
  /** @type {StepResult[]} */
  const results = [];
  for (const stage of stages) {
    const lanes = stage.map((lane) =>
      lane.filter((step) => wanted.length === 0 || wanted.includes(step.name)),
    );
    for (const done of await Promise.all(lanes.map(runLane))) results.push(...done);
  }
  const total = sumCounts(results.map((result) => result.counts));
  console.log('');
  for (const { name, counts, seconds } of results) {
    console.log(
      `  ${counts.failed > 0 ? '✖' : '✔'} ${name.padEnd(12)} ${`${seconds.toFixed(1)} s`.padStart(8)}   ${lineOf(counts)}`,
    );
  }
  console.log(
    `  ${'in all'.padEnd(14)} ${`${((Date.now() - startedAt) / 1000).toFixed(1)} s`.padStart(8)}\n`,
  );
  console.log(lineOf(total));
  return total.failed > 0 ? 1 : 0;
}

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  // Through 'exit', where every running step is ended with what it started.
  process.on(signal, () => process.exit(signal === 'SIGINT' ? 130 : 143));
}

try {
  process.exitCode = await main();
} catch (error) {
  printProblem(error);
  console.log('0 passed, 1 failed, 0 skipped');
  process.exitCode = 1;
}
