import { describeRun } from './describe-run';
import { goalOf, ratioOf } from './goals';
import { limitOf } from './limit';
import { markdownTable } from './markdown-table';
import { type RunFacts, wasBusy } from './run-facts';
import {
  FORECAST_STEPS,
  isSameWork,
  type Row,
  SYSTEMS,
  type SystemName,
  type Task,
  type Work,
} from './works';

const TITLES: Record<SystemName, string> = {
  engine: 'engine',
  'tf.layers': 'tf.layers',
  keras: 'Keras',
  'keras-xla': 'Keras, XLA',
  pytorch: 'PyTorch',
};

interface Measured {
  work: Work;
  /** The engine's first. */
  rows: Row[];
}

/** What a run found, in Markdown: a pure function of its rows and facts. */
export function renderReport(rows: readonly Row[], facts: RunFacts): string {
  const train = worksOf(rows, 'train');
  const forecast = worksOf(rows, 'forecast');
  return [
    describeRun(facts),
    '### Time of one training step, milliseconds (middle half of the rounds)',
    timeTable(train, 1),
    '### How many times faster a training step is than',
    ratioTable(train, facts),
    sumUpGoals(train, facts),
    '### How far from the limit a training step is',
    limitTable(train, facts),
    `### Recursive forecast of ${FORECAST_STEPS} steps, milliseconds (middle half of the rounds)`,
    timeTable(forecast, FORECAST_STEPS),
    '### How many times faster a recursive forecast is than',
    ratioTable(forecast, facts),
  ].join('\n\n');
}

function worksOf(rows: readonly Row[], task: Task): Measured[] {
  const engines = rows.filter((row) => row.system === 'engine' && row.task === task);
  return engines.map((engine) => ({
    work: engine,
    rows: [engine, ...rows.filter((row) => row.system !== 'engine' && isSameWork(row, engine))],
  }));
}

const shapeOf = ({ window, batch, units }: Work) => `${window}, ${batch}, ${units}`;
const HEAD = ['network', 'window, batch, units'];
const namesOf = ({ work }: Measured) => [work.network, shapeOf(work)];

/** Systems that were there, in order. */
const systemsIn = (measured: Measured[]) =>
  SYSTEMS.filter((system) =>
    measured.some(({ rows }) => rows.some((row) => row.system === system)),
  );

const digits = (value: number) => value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);

function timeTable(measured: Measured[], steps: number): string {
  const systems = systemsIn(measured);
  const cell = (row: Row | undefined) => {
    if (row === undefined) return '–';
    const [low, high] = row.spreadMs;
    return `${digits(row.msPerStep * steps)} (${digits(low * steps)}–${digits(high * steps)})`;
  };
  return table(measured, systems, ({ rows }, system) =>
    cell(rows.find((row) => row.system === system)),
  );
}

function ratioTable(measured: Measured[], facts: RunFacts): string {
  const systems = systemsIn(measured).filter((system) => system !== 'engine');
  return table(measured, systems, ({ work, rows }, system) => {
    const row = rows.find((other) => other.system === system);
    if (row === undefined) return '–';
    const ratio = ratioOf(rows[0]!, row);
    const goal = goalOf(work, system);
    if (goal === null) return digits(ratio);
    if (wasBusy(facts)) return `${digits(ratio)} (goal ${goal})`;
    return `${digits(ratio)} (goal ${goal}, ${ratio >= goal ? 'met' : '**missed**'})`;
  });
}

function sumUpGoals(measured: Measured[], facts: RunFacts): string {
  if (wasBusy(facts)) return 'Goals are not judged: the machine was busy.';
  const judged = measured.flatMap(({ work, rows }) =>
    rows.flatMap((row) => {
      const goal = goalOf(work, row.system);
      return goal === null ? [] : [ratioOf(rows[0]!, row) >= goal];
    }),
  );
  return `Goals met: ${judged.filter((met) => met).length} of ${judged.length}.`;
}

/** Times are multiples of the limit, except for the limit's own parts. */
function limitTable(measured: Measured[], { speed }: RunFacts): string {
  const systems = systemsIn(measured);
  const head = [
    ...HEAD,
    'products ms',
    'tanh, sigmoid ms',
    ...systems.map((system) => `${TITLES[system]} ×`),
    'calls a step',
    'outside kernels',
  ];
  const lines = measured.map((one) => {
    const limit = limitOf(one.work, speed);
    const multiples = systems.map((system) => {
      const row = one.rows.find((other) => other.system === system);
      return row === undefined ? '–' : digits(row.msPerStep / limit.ms);
    });
    const { kernels } = one.rows[0]!;
    return [
      ...namesOf(one),
      limit.productsMs.toFixed(3),
      limit.activationsMs.toFixed(3),
      ...multiples,
      kernels === undefined ? '–' : kernels.calls.toFixed(0),
      kernels === undefined ? '–' : `${(kernels.outside * 100).toFixed(0)} %`,
    ];
  });
  return markdownTable(head, lines);
}

function table(
  measured: Measured[],
  systems: SystemName[],
  cell: (one: Measured, system: SystemName) => string,
): string {
  return markdownTable(
    [...HEAD, ...systems.map((system) => TITLES[system])],
    measured.map((one) => [...namesOf(one), ...systems.map((system) => cell(one, system))]),
  );
}
