import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importFile } from '../../../main/datasets/import-csv';
import { inspectFile } from '../../../main/datasets/inspect';
import { readSeries } from '../../../main/datasets/read-series';
import { readValues } from '../../../main/datasets/read-values';
import { valueIn, withProject } from '../../helpers/temporary-project';

const example = (name: string) => join(import.meta.dirname, '../../../examples', name);

test('air passengers: 144 months, the sums of Box and Jenkins', async () => {
  await withProject(async (project) => {
    const path = example('air-passengers.csv');
    const { summary } = valueIn(await inspectFile(path));
    expect(summary).toMatchObject({
      fileName: 'air-passengers.csv',
      encoding: 'utf-8',
      delimiter: ',',
      decimalMark: '.',
      hasHeader: true,
      recordCount: 144,
      guess: { timeColumn: 'Month', valueColumns: ['Passengers'] },
    });
    expect(summary.columns[0]).toMatchObject({ type: 'time', timeFormat: '%Y-%m', share: 1 });
    expect(summary.columns[1]).toMatchObject({ type: 'number', share: 1 });

    const dataset = valueIn(
      await importFile(project, path, { name: 'Air', timeFormat: null, ...summary.guess }),
    );
    expect(dataset).toMatchObject({
      name: 'Air',
      fileName: 'air-passengers.csv',
      frequency: { unit: 'month', count: 1 },
      seasonSteps: 12,
      seriesNames: ['Passengers'],
      length: 144,
      startTime: Date.UTC(1949, 0, 1),
      endTime: Date.UTC(1960, 11, 1),
      rejectedCount: 0,
      imputedCount: 0,
    });
    const { values } = valueIn(await readValues(project, dataset.id, 'Passengers'));
    expect(values[0]).toBe(112);
    expect(values[143]).toBe(432);
    expect(values.reduce((a, b) => a + b)).toBe(40_363);
    const points = valueIn(await readSeries(project, dataset.id, 'Passengers', 50));
    expect(points.times).toHaveLength(50);
    expect(points.length).toBe(144);
  });
});

test('yearly sunspots: 309 years', async () => {
  await withProject(async (project) => {
    const path = example('sunspots-yearly.csv');
    const { summary } = valueIn(await inspectFile(path));
    expect(summary.guess).toEqual({ timeColumn: 'Year', valueColumns: ['Sunspots'] });
    const dataset = valueIn(
      await importFile(project, path, { name: 'Sun', timeFormat: null, ...summary.guess }),
    );
    expect(dataset).toMatchObject({
      frequency: { unit: 'year', count: 1 },
      seasonSteps: 1,
      length: 309,
      startTime: Date.UTC(1700, 0, 1),
      endTime: Date.UTC(2008, 0, 1),
    });
  });
});
