import { datasetIdSchema, runIdSchema } from '@shared/domain/ids';
import { expect, test } from 'vitest';
import { insertRun, listRuns, readRun } from '../../../main/training/run-store';
import { withProject } from '../../helpers/temporary-project';
import { makeSpec } from '../../helpers/trainer-specs';

test('a run remembers its spec, inputs too, and the revision that it is trained on', () =>
  withProject(async (project) => {
    const id = runIdSchema.parse('run');
    const spec = makeSpec({
      layers: [{ kind: 'gru', units: 2 }],
      inputs: { covariates: ['rain'], calendar: ['month'] },
    });
    await insertRun(project.database, {
      id,
      datasetId: datasetIdSchema.parse('set'),
      datasetName: 'Set',
      datasetRevision: 3,
      seriesName: 'sales',
      spec,
      startedAt: 5,
    });
    const stored = {
      id: 'run',
      datasetId: 'set',
      datasetName: 'Set',
      datasetRevision: 3,
      seriesName: 'sales',
      spec,
      state: 'running',
      engine: null,
      startedAt: 5,
      endedAt: null,
      epochsDone: 0,
      lastTrainLoss: null,
      lastValidationLoss: null,
      error: null,
    };
    expect(await readRun(project.database, id)).toEqual({ ...stored, epochs: [] });
    expect(await listRuns(project.database)).toEqual([stored]);
  }));
