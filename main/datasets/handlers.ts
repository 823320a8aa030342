import type { Contract } from '@shared/contract';
import type { Handlers } from '@shared/contract/define-call';
import { succeed } from '@shared/domain/result';
import type { Dialogs } from '../project/dialogs';
import type { Project } from '../project/project';
import { listDatasets } from './dataset-rows';
import type { FileTokens } from './file-tokens';
import { importFile } from './import-csv';
import { inspectFile } from './inspect';
import { readRejects } from './read-rejects';
import { readSeries } from './read-series';

export interface DatasetHandlersDeps {
  session: { project(): Project };
  tokens: FileTokens;
  dialogs: Dialogs;
}

export function createDatasetHandlers(deps: DatasetHandlersDeps): Handlers<Contract['datasets']> {
  const { session, tokens, dialogs } = deps;
  return {
    chooseFiles: async () => {
      const paths = await dialogs.openFiles({
        title: 'Import',
        filters: [
          { name: 'CSV', extensions: ['csv', 'tsv', 'txt'] },
          { name: '*', extensions: ['*'] },
        ],
      });
      return succeed(paths.map((path) => tokens.admit(path).token));
    },
    inspect: async ({ file }) => {
      const path = tokens.path(file);
      if (!path.ok) return path;
      const inspection = await inspectFile(path.value);
      return inspection.ok ? succeed({ file, ...inspection.value.summary }) : inspection;
    },
    importCsv: async ({ file, choices }) => {
      const path = tokens.path(file);
      return path.ok ? importFile(session.project(), path.value, choices) : path;
    },
    list: async () => succeed(await listDatasets(session.project())),
    readSeries: async ({ datasetId, seriesName, maxPoints }) =>
      readSeries(session.project(), datasetId, seriesName, maxPoints),
    readRejects: async ({ datasetId }) => readRejects(session.project(), datasetId),
  };
}
