import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { markOf } from '@shared/domain/dataset/dataset';
import { type ReadingChoices, readingChoicesSchema } from '@shared/domain/dataset/reading';
import { frequencySchema } from '@shared/domain/frequency';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { importFile } from '../../../main/datasets/import-file';
import { type InspectedFile, inspectFile } from '../../../main/datasets/inspect-file';
import { readDetail } from '../../../main/datasets/read-detail';
import { readSeriesValues } from '../../../main/datasets/store/read-series-values';
import { createLocalWorker } from '../../../main/datasets/worker/local-worker';
import type { Project } from '../../../main/project/project';
import { valueIn, withProject } from '../../helpers/temporary-project';

const examplesFolder = join(import.meta.dirname, '../../../examples');

/** Epoch ms, or the number of the step where there is no calendar. */
const time = z.union([z.number(), z.iso.datetime().transform((text) => Date.parse(text))]);

const expectationSchema = z.strictObject({
  file: z.string(),
  records: z.number().int(),
  layout: z.enum(['wide', 'long', 'rows']),
  /** What the reading says of the times, or some of it. */
  time: z.record(z.string(), z.unknown()),
  frequency: frequencySchema,
  questions: z.array(z.string()),
  series: z.array(
    z.strictObject({
      name: z.string(),
      /** From the first to the last value. */
      steps: z.number().int(),
      /** Steps that have a value in the file. */
      observed: z.number().int(),
      start: time,
      end: time,
      first: z.number(),
      last: z.number(),
      /** Of the observed values. */
      sum: z.number(),
    }),
  ),
});

type Example = z.output<typeof expectationSchema>;

const examples = z
  .array(expectationSchema)
  .parse(JSON.parse(readFileSync(join(examplesFolder, 'expectations.json'), 'utf8')));

async function inspect(project: Project, file: string, choices: ReadingChoices) {
  const request = {
    path: join(examplesFolder, file),
    choices,
    stagingFolder: project.stagingFolder,
    opened: null,
  };
  const watch = { signal: new AbortController().signal, onProgress: () => undefined };
  return valueIn(await inspectFile(request, watch));
}

/** The file under the one answer to its questions that leads to the source's numbers. */
async function answered(
  project: Project,
  { file, series }: Example,
  asked: InspectedFile,
): Promise<InspectedFile> {
  const [question] = asked.inspection.questions;
  if (question === undefined) return asked;
  const [wanted] = series;
  const fitting: InspectedFile[] = [];
  for (const { choices } of question.options) {
    const inspected = await inspect(project, file, readingChoicesSchema.parse(choices));
    expect(inspected.inspection.questions).toEqual([]);
    const seen = await importAs(project, inspected);
    const [summary] = valueIn(await readDetail(project, seen.id, null)).series;
    const { values } = valueIn(
      await readSeriesValues(project, seen.id, wanted?.name as string, null),
    );
    if (summary?.endTime === wanted?.end && values[0] === wanted?.first) fitting.push(inspected);
  }
  expect(fitting).toHaveLength(1);
  return fitting[0] as InspectedFile;
}

async function importAs(project: Project, inspected: InspectedFile) {
  const worker = createLocalWorker();
  return valueIn(await importFile(project, worker, inspected, { name: 'example', steps: [] }));
}

test('there are at least 14, and each file is among them', () => {
  const files = readdirSync(examplesFolder).filter((name) => /\.(csv|xlsx|parquet)$/.test(name));
  expect(examples.map(({ file }) => file).sort()).toEqual(files.sort());
  expect(files.length).toBeGreaterThanOrEqual(14);
});

test('each is in the list of sources and licences', () => {
  const list = readFileSync(join(examplesFolder, 'README.md'), 'utf8');
  for (const { file } of examples) expect(list).toContain(`| \`${file}\` |`);
});

test('all but those made to be ambiguous are read without a question', () => {
  const asked = examples.filter(({ questions }) => questions.length > 0);
  expect(asked.map(({ file }) => file)).toEqual([
    'us-jobs-undecidable-dates.csv',
    'us-jobs-undecidable-point.csv',
  ]);
});

test.each(examples.map((example) => [example.file, example] as const))('%s', async (_, example) => {
  await withProject(async (project) => {
    const asked = await inspect(project, example.file, {});
    expect(asked.inspection.questions.map(({ key }) => key)).toEqual(example.questions);
    const inspected = await answered(project, example, asked);
    const { reading, recordCount, rejectedCount } = inspected.inspection;
    expect({ recordCount, rejectedCount }).toEqual({
      recordCount: example.records,
      rejectedCount: 0,
    });
    const layout = reading?.layout;
    expect(layout?.kind).toBe(example.layout);
    expect(layout?.kind === 'rows' ? { ...layout.time, ...layout } : layout?.time).toMatchObject(
      'headerFormat' in example.time ? { headerFormat: example.time.headerFormat } : example.time,
    );

    const dataset = await importAs(project, inspected);
    expect(dataset).toMatchObject({
      fileName: example.file,
      frequency: example.frequency,
      seriesNames: example.series.map(({ name }) => name),
      recordCount: example.records,
      rejectedCount: 0,
    });
    const detail = valueIn(await readDetail(project, dataset.id, null));
    for (const [index, wanted] of example.series.entries()) {
      const summary = detail.series[index];
      const { values, marks } = valueIn(
        await readSeriesValues(project, dataset.id, wanted.name, null),
      );
      const observed = [...values].filter((_value, step) => marks[step] === markOf('observed'));
      const filled = (summary?.imputedCount ?? 0) + (summary?.missingCount ?? 0);
      expect({
        name: summary?.name,
        steps: summary?.length,
        observed: (summary?.length ?? 0) - filled,
        start: summary?.startTime,
        end: summary?.endTime,
        first: values[0],
        last: values[values.length - 1],
        outliers: observed.length + (summary?.outlierCount ?? 0),
      }).toEqual({
        name: wanted.name,
        steps: wanted.steps,
        observed: wanted.observed,
        start: wanted.start,
        end: wanted.end,
        first: wanted.first,
        last: wanted.last,
        outliers: wanted.observed,
      });
      const taken = [...values].filter((_value, step) =>
        [markOf('observed'), markOf('outlier')].includes(marks[step] as number),
      );
      const sum = taken.reduce((total, value) => total + value, 0);
      // Added up in another order than the expectation was.
      expect(Math.abs(sum - wanted.sum)).toBeLessThanOrEqual(Math.abs(wanted.sum) * 1e-10);
    }
  });
});
