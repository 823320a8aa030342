import { join } from 'node:path';
import { datasetIdSchema } from '@shared/domain/ids';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { readDetail } from '../../../main/datasets/read-detail';
import { listDatasets } from '../../../main/datasets/store/dataset-rows';
import { readRejects } from '../../../main/datasets/store/read-rejects';
import { readRows } from '../../../main/datasets/store/read-rows';
import { readSeriesValues } from '../../../main/datasets/store/read-series-values';
import { createMeta, migrate } from '../../../main/project/migrate';
import { migrations } from '../../../main/project/migrations';
import { openProject, withConnection } from '../../../main/project/open-project';
import type { Project } from '../../../main/project/project';
import { valueIn, withFolder } from '../../helpers/temporary-project';

const day = 86_400_000;
const start = Date.UTC(2024, 0, 1);
const id = datasetIdSchema.parse('set');

/** A German table of five days, one of them not in the file; line 5 was rejected, 6 and 7 blank. */
const versionThree = [
  `INSERT INTO datasets VALUES ('set', 'Set', 'set.csv', 17, 'Tag', '%d.%m.%Y', 'windows-1252', ';',
    ',', ['Tag', 'Wert', 'Ort'], ['Wert'], 'day', 1, 7, 5, ${start}, ${start + 4 * day}, 1, 1)`,
  `INSERT INTO raw_rows VALUES
    ('set', 3, ['01.01.2024', '1.234,5', 'Köln']), ('set', 4, ['02.01.2024', '2', 'say "so"']),
    ('set', 8, ['03.01.2024', '3', 'two' || chr(10) || 'lines']), ('set', 10, ['05.01.2024', '5', 'a;b,c'])`,
  `INSERT INTO points VALUES
    ('set', 0, 0, ${start}, 1234.5, false), ('set', 0, 1, ${start + day}, 2, false),
    ('set', 0, 2, ${start + 2 * day}, 3, false), ('set', 0, 3, ${start + 3 * day}, 4, true),
    ('set', 0, 4, ${start + 4 * day}, 5, false)`,
  "INSERT INTO rejects VALUES ('set', 5, 'no time', ';7;x')",
];

async function withEarlierProject(work: (project: Project) => Promise<void>): Promise<void> {
  await withFolder(async (folder) => {
    const path = join(folder, 'x.gatecast');
    await withConnection(path, {}, async (connection) => {
      await createMeta(connection);
      await migrate(connection, 0, migrations.slice(0, 3));
      for (const statement of versionThree) await connection.run(statement);
    });
    const project = valueIn(await openProject(path));
    try {
      await work(project);
    } finally {
      await project.close();
    }
  });
}

test('a data set of version 3 keeps its series as revision 1', async () => {
  await withEarlierProject(async (project) => {
    expect(await listDatasets(project)).toEqual([
      {
        id: 'set',
        name: 'Set',
        fileName: 'set.csv',
        importedAt: 17,
        revision: 1,
        frequency: { unit: 'day', count: 1 },
        // Of three steps between rows of the file two are a day long.
        agreeShare: 2 / 3,
        seasonSteps: 7,
        seriesNames: ['Wert'],
        length: 5,
        startTime: start,
        endTime: start + 4 * day,
        recordCount: 4,
        rejectedCount: 1,
        imputedCount: 1,
        missingCount: 0,
        notes: [],
      },
    ]);
    const series = valueIn(await readSeriesValues(project, id, 'Wert', 1));
    expect([...series.times]).toEqual([0, 1, 2, 3, 4].map((step) => start + step * day));
    expect([...series.values]).toEqual([1234.5, 2, 3, 4, 5]);
    expect([...series.marks]).toEqual([0, 0, 0, 1, 0]);
    const detail = valueIn(await readDetail(project, id, null));
    expect(detail).toMatchObject({ canUndo: false, canRedo: false });
    expect(detail.series).toMatchObject([
      {
        role: 'target',
        imputedCount: 1,
        gaps: [{ from: start + 3 * day, to: start + 3 * day, steps: 1 }],
      },
    ]);
    expect(detail.recipe).toEqual({
      version: 1,
      steps: [{ kind: 'missing', series: null, method: 'linear' }],
      reading: {
        form: {
          encoding: 'windows-1252',
          dialect: { delimiter: ';', quote: '"', escape: 'double', skipInitialSpace: false },
          preambleLines: 1,
          headerRows: 1,
          sheet: null,
        },
        numbers: { decimalMark: ',', groupMark: '.' },
        missingWords: ['#N/A', 'None', '?', '.', '..', '...'],
        layout: {
          kind: 'wide',
          time: { kind: 'column', column: 'Tag', format: '%d.%m.%Y', zone: null },
          values: ['Wert'],
        },
      },
    });
  });
});

test('its rows keep their cells and lines, its rejects their reasons', async () => {
  await withEarlierProject(async (project) => {
    expect(valueIn(await readRows(project, id, 0, 10))).toEqual([
      { line: 3, cells: ['01.01.2024', '1.234,5', 'Köln'] },
      { line: 4, cells: ['02.01.2024', '2', 'say "so"'] },
      { line: 8, cells: ['03.01.2024', '3', 'two\nlines'] },
      { line: 10, cells: ['05.01.2024', '5', 'a;b,c'] },
    ]);
    expect(valueIn(await readRejects(project, id, 0, 10))).toEqual([
      { line: 5, reason: { code: 'reading.earlier', params: { text: 'no time' } }, text: ';7;x' },
    ]);
    const tables = await project.database.rows(
      z.object({ table_name: z.string() }),
      'SELECT table_name FROM duckdb_tables() ORDER BY table_name',
    );
    const names = tables.map(({ table_name }) => table_name);
    for (const earlier of ['points', 'raw_rows', 'rejects', 'earlier_datasets']) {
      expect(names).not.toContain(earlier);
    }
  });
});
