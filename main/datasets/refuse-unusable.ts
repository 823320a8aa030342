import { appError } from '@shared/domain/app-error';
import { z } from 'zod';
import type { ProjectDatabase } from '../project/project';
import type { LoadPlan } from './load-rows';
import { Refusal } from './refusal';

/**
 * Ends the import where the readable rows make no series.
 * @throws Refusal: csv-time-unreadable where most rows have no time in the format,
 * csv-value-missing.
 */
export async function refuseUnusable(
  database: ProjectDatabase,
  file: string,
  plan: LoadPlan,
): Promise<void> {
  await refuseUnreadableTimes(database, file, plan);
  await refuseMissingValues(database, file, plan);
}

async function refuseUnreadableTimes(
  database: ProjectDatabase,
  file: string,
  plan: LoadPlan,
): Promise<void> {
  const [counts] = await database.rows(
    z.object({ unreadable: z.number(), all: z.number(), line: z.number().nullable() }),
    `SELECT count(*) FILTER (time IS NULL) AS unreadable, count(*) AS all,
      min(line) FILTER (time IS NULL) AS line
     FROM typed`,
  );
  if (counts === undefined || counts.line === null) return;
  if (counts.unreadable * 2 <= counts.all) return;
  const { line } = counts;
  const [first] = await database.rows(
    z.object({ text: z.string() }),
    `SELECT ${timeCell(plan)} AS text FROM raw_rows WHERE dataset_id = $1 AND line = $2`,
    [plan.datasetId, line],
  );
  const { format } = plan.timeFormat;
  throw new Refusal(
    appError('csv-time-unreadable', { file, line, value: first?.text ?? '', format }),
  );
}

/**
 * @param times of the table `readable`, ascending.
 * @throws Refusal: csv-time-repeated, with the first line whose time an earlier line has.
 */
export async function refuseRepeatedTime(
  database: ProjectDatabase,
  file: string,
  plan: LoadPlan,
  times: Float64Array,
): Promise<void> {
  if (!times.some((time, index) => time === times[index - 1])) return;
  const [repeated] = await database.rows(
    z.object({ line: z.number(), text: z.string() }),
    `SELECT later.line, ${timeCell(plan)} AS text
     FROM readable later
     JOIN (SELECT time, min(line) AS first_line FROM readable GROUP BY time) earlier
       ON earlier.time = later.time AND later.line > earlier.first_line
     JOIN raw_rows ON raw_rows.dataset_id = $1 AND raw_rows.line = later.line
     ORDER BY later.line LIMIT 1`,
    [plan.datasetId],
  );
  const { line, text } = repeated ?? { line: 0, text: '' };
  throw new Refusal(appError('csv-time-repeated', { file, line, value: text }));
}

async function refuseMissingValues(
  database: ProjectDatabase,
  file: string,
  plan: LoadPlan,
): Promise<void> {
  const counts = plan.valueColumns.map((_, index) => `count(v${index})`);
  const columns = await database.numbers(`SELECT ${counts.join(', ')} FROM readable`);
  columns.forEach(([count], index) => {
    // Two values are the least that has a step.
    if (count !== undefined && count < 2) {
      const column = plan.valueColumns[index] as string;
      throw new Refusal(appError('csv-value-missing', { file, column, count }));
    }
  });
}

const timeCell = ({ dialect, timeColumn }: LoadPlan): string =>
  `cells[${dialect.columns.findIndex((column) => column.name === timeColumn) + 1}]`;
