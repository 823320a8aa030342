import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DatasetSummary } from '@shared/domain/dataset';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { importFile } from '../../../main/datasets/import-csv';
import { inspectFile } from '../../../main/datasets/inspect';
import { readRejects } from '../../../main/datasets/read-rejects';
import { readValues } from '../../../main/datasets/read-values';
import type { Project } from '../../../main/project/project';
import { valueIn, withProject } from '../../helpers/temporary-project';

const fixture = (name: string) => join(import.meta.dirname, '../../fixtures/csv', name);

async function importAsGuessed(project: Project, path: string): Promise<DatasetSummary> {
  const { summary } = valueIn(await inspectFile(path));
  return valueIn(
    await importFile(project, path, { name: 'x', timeFormat: null, ...summary.guess }),
  );
}

async function importText(project: Project, folder: string, text: string): Promise<DatasetSummary> {
  const path = join(folder, 'table.csv');
  await writeFile(path, text);
  return importAsGuessed(project, path);
}

const valuesOf = async (project: Project, dataset: DatasetSummary, name?: string) => {
  const series = await readValues(project, dataset.id, name ?? (dataset.seriesNames[0] as string));
  const { times, values } = valueIn(series);
  return {
    times: [...times].map((time) => new Date(time).toISOString().slice(0, 10)),
    values: [...values],
  };
};

test('rows that cannot be read are kept as rejects, with line, reason and text', async () => {
  await withProject(async (project) => {
    const dataset = await importAsGuessed(project, fixture('ragged.csv'));
    expect(valueIn(await readRejects(project, dataset.id))).toEqual([
      { line: 3, reason: '3 cells instead of 2', text: '2024-01-02,2,extra' },
      { line: 4, reason: '1 cells instead of 2', text: '2024-01-03' },
      { line: 6, reason: '«soon» is no time in the format %Y-%m-%d', text: 'soon,5' },
      { line: 7, reason: '«many» is no number (column «Sales»)', text: '2024-01-06,many' },
      { line: 8, reason: 'no time', text: ',7' },
      { line: 11, reason: 'a quoted cell does not end', text: '2024-01-10,"10' },
    ]);
    expect(dataset.rejectedCount).toBe(6);
    expect(dataset.frequency.unit).toBe('step');
    expect((await valuesOf(project, dataset)).values).toEqual([1, 4, 8, 9, 11, 12]);
    expect(await readdir(project.stagingFolder)).toEqual([]);
  });
});

test('every record is kept as the file had it', async () => {
  await withProject(async (project) => {
    const dataset = await importAsGuessed(project, fixture('german.csv'));
    const rows = await project.database.rows(
      z.object({ line: z.number(), cells: z.array(z.string()) }),
      'SELECT line, cells FROM raw_rows WHERE dataset_id = $1 ORDER BY line',
      [dataset.id],
    );
    expect(rows).toEqual([
      { line: 2, cells: ['01.02.2024', '1.234,50', 'Köln'] },
      { line: 3, cells: ['01.03.2024', '-7,25', 'Zürich'] },
      { line: 4, cells: ['01.04.2024', '12', 'Bad; Ems'] },
    ]);
    expect(await valuesOf(project, dataset)).toEqual({
      times: ['2024-02-01', '2024-03-01', '2024-04-01'],
      values: [1234.5, -7.25, 12],
    });
  });
});

test('rows in any order are sorted by time', async () => {
  await withProject(async (project, folder) => {
    const dataset = await importText(
      project,
      folder,
      'd,v\n2024-03-01,3\n2024-01-01,1\n2024-02-01,2\n',
    );
    expect((await valuesOf(project, dataset)).values).toEqual([1, 2, 3]);
  });
});

test('steps that are missing are filled on the calendar and counted', async () => {
  await withProject(async (project, folder) => {
    const ends = [
      '2023-01-31',
      '2023-03-31',
      '2023-04-30',
      '2023-05-31',
      '2023-06-30',
      '2023-07-31',
    ];
    const rows = ends.map((end, index) => `${end},${index === 0 ? 1 : index + 2}`);
    const dataset = await importText(project, folder, `d,v\n${rows.join('\n')}\n`);
    expect(dataset).toMatchObject({
      frequency: { unit: 'month', count: 1 },
      length: 7,
      imputedCount: 1,
    });
    expect(await valuesOf(project, dataset)).toEqual({
      times: ['2023-01-31', '2023-02-28', ...ends.slice(1)],
      values: [1, 2, 3, 4, 5, 6, 7],
    });
    const imputed = await project.database.rows(
      z.object({ step: z.number() }),
      'SELECT step FROM points WHERE imputed',
    );
    expect(imputed).toEqual([{ step: 1 }]);
  });
});

test('several series: inner gaps are filled, ends that one of them lacks are rejected', async () => {
  await withProject(async (project, folder) => {
    const dataset = await importText(
      project,
      folder,
      'd,a,b\n2024-01-01,1,NA\n2024-01-02,2,20\n2024-01-03,,30\n2024-01-04,4,\n2024-01-05,5,50\n2024-01-06,,60\n',
    );
    expect(dataset).toMatchObject({ length: 4, imputedCount: 2, rejectedCount: 2 });
    expect((await valuesOf(project, dataset, 'a')).values).toEqual([2, 3, 4, 5]);
    expect((await valuesOf(project, dataset, 'b')).values).toEqual([20, 30, 40, 50]);
    const rejects = valueIn(await readRejects(project, dataset.id));
    expect(rejects.map(({ line }) => line)).toEqual([2, 7]);
  });
});

test('trading days stay as they are', async () => {
  await withProject(async (project, folder) => {
    const days = ['01', '02', '03', '04', '05', '08', '09', '10', '11', '12'];
    const rows = days.map((day, index) => `2024-01-${day},${index}`);
    const dataset = await importText(project, folder, `d,v\n${rows.join('\n')}\n`);
    expect(dataset).toMatchObject({ frequency: { unit: 'step' }, length: 10, imputedCount: 0 });
  });
});

test('a byte order mark, empty lines and rows of nothing are no data', async () => {
  await withProject(async (project, folder) => {
    const dataset = await importText(
      project,
      folder,
      '\ufeffd;v\r\n\r\n2024-01-01;1,5\r\n2024-01-02;2,5\r\n;\r\n;\r\n',
    );
    expect(dataset).toMatchObject({ seriesNames: ['v'], length: 2, rejectedCount: 0 });
    expect((await valuesOf(project, dataset)).values).toEqual([1.5, 2.5]);
  });
});

test('names from the file are text wherever they go', async () => {
  await withProject(async (project, folder) => {
    const name = `v'; DROP TABLE points; --`;
    const dataset = await importText(
      project,
      folder,
      `d,${name}\n2024-01-01,1\n2024-01-02,x\n2024-01-03,3\n`,
    );
    expect(dataset.seriesNames).toEqual([name]);
    expect((await valuesOf(project, dataset)).values).toEqual([1, 3]);
    const [reject] = valueIn(await readRejects(project, dataset.id));
    expect(reject?.reason).toContain(name);
  });
});
