import type { ProjectDatabase } from '../project';
import type { EarlierDataset } from './0004-earlier-dataset';

const stepsPerPart = 262_144;
const imputedMark = 1;
const gapsKept = 100;

interface EarlierSeries {
  /** As `seriesSummarySchema` of this version has them, with the first step of the grid. */
  summaries: unknown[];
  imputedCount: number;
  agreeShare: number;
}

/** All series of a data set: one grid of steps, each step filled. */
export async function carrySeries(
  database: ProjectDatabase,
  dataset: EarlierDataset,
  volume: string,
): Promise<EarlierSeries> {
  const summaries: unknown[] = [];
  let imputedCount = 0;
  let lacking: Uint8Array | null = null;
  for (const [series, name] of dataset.series_names.entries()) {
    const [times = new Float64Array(), values = new Float64Array(), imputed = new Float64Array()] =
      await database.numbers(
        `SELECT time::DOUBLE, value, imputed::INTEGER FROM points
         WHERE dataset_id = $1 AND series_index = $2 ORDER BY step`,
        [dataset.id, series],
      );
    const marks = Uint8Array.from(imputed, (flag) => (flag === 1 ? imputedMark : 0));
    if (series === 0) await appendParts(database, volume, 'times', null, times);
    await appendParts(database, volume, 'values', series, values);
    if (marks.includes(imputedMark)) await appendParts(database, volume, 'marks', series, marks);
    lacking = lacking === null ? marks.slice() : lacking.map((mark, at) => mark & (marks[at] ?? 0));
    for (const mark of marks) imputedCount += mark === imputedMark ? 1 : 0;
    summaries.push(summarize(name, times, marks));
  }
  const regular = dataset.frequency_unit !== 'step';
  return {
    summaries,
    imputedCount,
    agreeShare: regular && lacking !== null ? shareOfSteps(lacking) : 1,
  };
}

async function appendParts(
  database: ProjectDatabase,
  volume: string,
  kind: string,
  series: number | null,
  steps: Float64Array | Uint8Array,
): Promise<void> {
  for (let from = 0; from < steps.length; from += stepsPerPart) {
    const part = steps.subarray(from, from + stepsPerPart);
    const bytes = new Uint8Array(part.buffer, part.byteOffset, part.byteLength);
    await database.append(volume, [[kind, series, from, part.length, null, bytes]]);
  }
}

function summarize(name: string, times: Float64Array, marks: Uint8Array): unknown {
  const gaps: { from: number; to: number; steps: number }[] = [];
  let imputedCount = 0;
  marks.forEach((mark, at) => {
    if (mark !== imputedMark) return;
    imputedCount++;
    const time = times[at] as number;
    const last = gaps[gaps.length - 1];
    if (last !== undefined && marks[at - 1] === imputedMark) {
      last.to = time;
      last.steps++;
    } else gaps.push({ from: time, to: time, steps: 1 });
  });
  const longest = [...gaps].sort((a, b) => b.steps - a.steps).slice(0, gapsKept);
  return {
    name,
    role: 'target',
    length: times.length,
    startTime: times[0] ?? 0,
    endTime: times[times.length - 1] ?? 0,
    imputedCount,
    missingCount: 0,
    outlierCount: 0,
    gaps: longest.sort((a, b) => a.from - b.from),
    firstStep: 0,
  };
}

/** Of the steps between two rows of the file, those that are one step long. */
function shareOfSteps(lacking: Uint8Array): number {
  let rows = 0;
  let neighbours = 0;
  lacking.forEach((mark, at) => {
    if (mark === imputedMark) return;
    rows++;
    if (at > 0 && lacking[at - 1] !== imputedMark) neighbours++;
  });
  return rows < 2 ? 1 : neighbours / (rows - 1);
}
