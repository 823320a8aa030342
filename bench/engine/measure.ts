import type { Contender, Trainee } from './contender';
import { expectedParameters } from './parameter-counts';
import { median, middleHalf } from './statistics';
import type { Row, Work } from './works';

const FIRST_STEPS = 3;
const WARM_UP_MS = 200;
/** A contender's part of a round: above the clock's resolution, and long beside what the one before left in the caches. */
const SLICE_MS = 60;
/** Of one contender and work; slow ones may stop after the fewest rounds. */
const ENOUGH_MS = 3000;
const FEWEST_ROUNDS = 5;

interface Entry {
  contender: Contender;
  trainee: Trainee;
  steps: number;
  spentMs: number;
  times: number[];
}

/**
 * Times every contender in turn, round after round, so that all meet the same machine; one of them
 * runs at a time, and each round begins with another.
 *
 * @param pause before each turn
 * @throws Error where a contender's network is not of the expected size
 */
export async function measureWork(
  work: Work,
  contenders: readonly Contender[],
  rounds: number,
  pause: () => Promise<void>,
): Promise<Row[]> {
  const entries: Entry[] = [];
  try {
    for (const contender of contenders) {
      if (contender.task !== work.task) continue;
      const trainee = await contender.prepare(work);
      const entry = { contender, trainee, steps: 1, spentMs: 0, times: [] };
      entries.push(entry);
      requireSize(entry, work);
      entry.steps = await warmUp(trainee);
    }
    for (let round = 0; round < rounds; round++) {
      for (let turn = 0; turn < entries.length; turn++) {
        const entry = entries[(round + turn) % entries.length]!;
        if (entry.times.length >= FEWEST_ROUNDS && entry.spentMs > ENOUGH_MS) continue;
        await pause();
        await timeSlice(entry);
      }
    }
  } finally {
    for (const { trainee } of entries) trainee.dispose();
  }
  return rowsOf(work, entries);
}

function requireSize({ contender, trainee }: Entry, { network, units }: Work): void {
  const expected = expectedParameters(contender.system, network, units);
  if (trainee.parameterCount === expected) return;
  throw new Error(
    `${contender.system} has ${trainee.parameterCount} parameters in its ${network} of ` +
      `${units} units, not ${expected}: it does another work`,
  );
}

/** @returns steps that fill a slice */
async function warmUp(trainee: Trainee): Promise<number> {
  await trainee.run(FIRST_STEPS);
  const first = await trainee.run(1);
  const more = Math.floor(WARM_UP_MS / first);
  const msPerStep = more > 0 ? await trainee.run(more) : first;
  return Math.max(1, Math.round(SLICE_MS / msPerStep));
}

/**
 * The first third of a turn is not timed: what a process keeps in caches and memory has cooled while
 * it waited for the others, and a training run does not wait.
 */
async function timeSlice(entry: Entry): Promise<void> {
  const untimed = Math.floor(entry.steps / 2);
  if (untimed > 0) await entry.trainee.run(untimed);
  const msPerStep = await entry.trainee.run(entry.steps);
  entry.times.push(msPerStep);
  entry.spentMs += msPerStep * entry.steps;
}

/** One row a system: its fastest way. */
function rowsOf(work: Work, entries: Entry[]): Row[] {
  const systems = [...new Set(entries.map(({ contender }) => contender.system))];
  return systems.map((system) => {
    const ways = entries
      .filter(({ contender }) => contender.system === system)
      .map(({ contender, trainee, times }) => ({
        way: contender.way,
        msPerStep: median(times),
        spreadMs: middleHalf(times),
        parameterCount: trainee.parameterCount,
      }))
      .sort((left, right) => left.msPerStep - right.msPerStep);
    const [fastest, ...others] = ways;
    return {
      system,
      ...work,
      ...fastest!,
      otherWays: Object.fromEntries(others.map(({ way, msPerStep }) => [way, msPerStep])),
    };
  });
}
