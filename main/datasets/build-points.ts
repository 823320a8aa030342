import { appError } from '@shared/domain/app-error';
import type { Frequency } from '@shared/domain/frequency';
import { inferFrequency } from '@shared/numeric/frequency';
import type { ProjectDatabase } from '../project/project';
import { sqlText } from '../project/sql-text';
import type { LoadPlan } from './load-rows';
import { Refusal } from './refusal';
import { refuseRepeatedTime } from './refuse-unusable';
import { stepTimeSql } from './step-time-sql';

export interface BuiltPoints {
  frequency: Frequency;
  length: number;
  startTime: number;
  endTime: number;
  imputedCount: number;
}

/**
 * Lays the temporary table `readable` on the regular steps that it follows, in `points`. Steps that
 * the file does not have, or not for every column, are filled by linear interpolation.
 * @throws Refusal: csv-time-repeated; csv-value-missing where the columns have no two steps in common.
 */
export async function buildPoints(
  database: ProjectDatabase,
  file: string,
  plan: LoadPlan,
): Promise<BuiltPoints> {
  const values = plan.valueColumns.map((_, index) => `v${index}`);
  await rejectOutside(database, plan, values);
  const [times = new Float64Array()] = await database.numbers(
    'SELECT time::DOUBLE FROM readable ORDER BY time',
  );
  await refuseRepeatedTime(database, file, plan, times);
  if (times.length < 2) {
    const column = plan.valueColumns.join(', ');
    throw new Refusal(appError('csv-value-missing', { file, column, count: times.length }));
  }
  const { frequency, missingSteps } = inferFrequency(times);
  const length = times.length + missingSteps;
  const startTime = times[0] as number;
  const endTime = times[times.length - 1] as number;
  const grid =
    missingSteps === 0 ? wholeGrid(values) : gapGrid(startTime, frequency, length, values);
  await database.run(`CREATE OR REPLACE TEMP TABLE grid AS ${grid}`);
  const imputedCount = await countImputed(database, values);
  for (const [index, value] of values.entries()) {
    // On regular steps linear in steps: a short month weighs as much as a long one.
    const order = frequency.unit === 'step' ? 'time' : 'step';
    const filled = imputedCount === 0 ? value : `fill(${value}) OVER (ORDER BY ${order})`;
    await database.run(
      `INSERT INTO points SELECT $1, ${index}, step, time, ${filled}, ${value} IS NULL
       FROM grid ORDER BY step`,
      [plan.datasetId],
    );
  }
  for (const table of ['grid', 'readable', 'typed']) await database.run(`DROP TABLE ${table}`);
  return { frequency, length, startTime, endTime, imputedCount };
}

/** Before the first and after the last value that every column has, nothing can be interpolated. */
async function rejectOutside(
  database: ProjectDatabase,
  plan: LoadPlan,
  values: readonly string[],
): Promise<void> {
  const edge = (pick: 'min' | 'max') =>
    values
      .map((value) => `(SELECT ${pick}(time) FROM readable WHERE ${value} IS NOT NULL)`)
      .join(', ');
  const outside = `time < greatest(${edge('min')}) OR time > least(${edge('max')})`;
  const [count] = await database.numbers(`SELECT count(*) FROM readable WHERE ${outside}`);
  if (count?.[0] === 0) return;
  await database.run(
    `INSERT INTO rejects SELECT $1, readable.line, 'before the first or after the last value',
       array_to_string(cells, ${sqlText(plan.dialect.delimiter)})
     FROM readable JOIN raw_rows ON raw_rows.dataset_id = $1 AND raw_rows.line = readable.line
     WHERE ${outside} ORDER BY readable.line`,
    [plan.datasetId],
  );
  await database.run(`DELETE FROM readable WHERE ${outside}`);
}

const wholeGrid = (values: readonly string[]): string =>
  `SELECT row_number() OVER (ORDER BY time) - 1 AS step, time, ${values.join(', ')} FROM readable`;

const gapGrid = (
  startTime: number,
  frequency: Frequency,
  length: number,
  values: readonly string[],
): string =>
  `SELECT steps.step, steps.time, ${values.join(', ')}
   FROM (SELECT step, ${stepTimeSql(startTime, frequency, 'step')} AS time
     FROM range(${length}) steps(step)) steps
   LEFT JOIN readable ON readable.time = steps.time`;

async function countImputed(database: ProjectDatabase, values: readonly string[]): Promise<number> {
  const someMissing = values.map((value) => `${value} IS NULL`).join(' OR ');
  const [counts] = await database.numbers(`SELECT count(*) FROM grid WHERE ${someMissing}`);
  return counts?.[0] ?? 0;
}
