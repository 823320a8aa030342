import { join } from 'node:path';
import { contract } from '@shared/contract';
import { fileTokenSchema } from '@shared/domain/ids';
import { expect, test } from 'vitest';
import { FileTokens } from '../../../main/datasets/file-tokens';
import { createDatasetHandlers } from '../../../main/datasets/handlers';
import { errorIn, valueIn, withProject } from '../../helpers/temporary-project';

const airPassengers = join(import.meta.dirname, '../../../examples/air-passengers.csv');

test('from the dialog to the picture; every answer fits the contract', async () => {
  await withProject(async (project) => {
    const handlers = createDatasetHandlers({
      session: { project: () => project },
      tokens: new FileTokens(),
      dialogs: {
        openFiles: async () => [airPassengers],
        openFile: async () => null,
        saveFile: async () => null,
      },
    });
    const { datasets } = contract;
    const [file] = datasets.chooseFiles.output.parse(valueIn(await handlers.chooseFiles({})));
    if (file === undefined) throw new Error('No file was admitted');
    const inspection = datasets.inspect.output.parse(valueIn(await handlers.inspect({ file })));
    // The page never learns the path.
    expect(JSON.stringify(inspection)).not.toContain(airPassengers);
    const choices = { name: 'Air', timeFormat: null, ...inspection.guess };
    const dataset = datasets.importCsv.output.parse(
      valueIn(await handlers.importCsv({ file, choices })),
    );
    expect(valueIn(await handlers.list({}))).toEqual([dataset]);
    const request = { datasetId: dataset.id, seriesName: 'Passengers', maxPoints: 12 };
    const points = datasets.readSeries.output.parse(valueIn(await handlers.readSeries(request)));
    expect(points.values).toHaveLength(12);
    expect(valueIn(await handlers.readRejects({ datasetId: dataset.id }))).toEqual([]);
  });
});

test('what was not picked and what is not there is refused', async () => {
  await withProject(async (project) => {
    const handlers = createDatasetHandlers({
      session: { project: () => project },
      tokens: new FileTokens(),
      dialogs: {
        openFiles: async () => [],
        openFile: async () => null,
        saveFile: async () => null,
      },
    });
    const file = fileTokenSchema.parse(airPassengers);
    expect(errorIn(await handlers.inspect({ file })).code).toBe('file-token-unknown');
    const choices = { name: 'x', timeColumn: 'a', timeFormat: null, valueColumns: ['b'] };
    expect(errorIn(await handlers.importCsv({ file, choices })).code).toBe('file-token-unknown');
    const datasetId = contract.datasets.readRejects.input.parse({ datasetId: 'none' }).datasetId;
    expect(errorIn(await handlers.readRejects({ datasetId })).code).toBe('dataset-unknown');
    const request = { datasetId, seriesName: 'x', maxPoints: 10 };
    expect(errorIn(await handlers.readSeries(request)).code).toBe('dataset-unknown');
  });
});
