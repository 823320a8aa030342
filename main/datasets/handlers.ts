import type { Contract } from '@shared/contract';
import type { Handlers } from '@shared/contract/define-call';
import type { ReadingChoices } from '@shared/domain/dataset/reading';
import type { Language } from '@shared/domain/project';
import { succeed } from '@shared/domain/result';
import type { Dialogs } from '../project/dialogs';
import type { Project } from '../project/project';
import { exportRejects } from './export-rejects';
import type { FileTokens } from './file-tokens';
import type { Intake } from './intake/intake';
import { PrepareQueue } from './prepare-queue';
import { readDetail } from './read-detail';
import { readSeries } from './read-series';
import { replayRecipe } from './replay-recipe';
import { listDatasets, readDataset } from './store/dataset-rows';
import { readRejects } from './store/read-rejects';
import { readRows } from './store/read-rows';
import type { DataWorker } from './worker/data-worker';

export interface DatasetHandlersDeps {
  session: { project(): Project };
  tokens: FileTokens;
  intake: Intake;
  worker: DataWorker;
  dialogs: Dialogs;
  /** Of what is written for the person. */
  language(): Promise<Language>;
}

export function createDatasetHandlers(deps: DatasetHandlersDeps): Handlers<Contract['datasets']> {
  const { session, tokens, intake, worker, dialogs } = deps;
  const queue = new PrepareQueue(worker);
  return {
    chooseFiles: async () => {
      const paths = await dialogs.openFiles({
        title: 'Import',
        filters: [
          {
            name: 'Table',
            extensions: ['csv', 'tsv', 'tab', 'txt', 'dat', 'xlsx', 'xlsm', 'parquet'],
          },
          { name: '*', extensions: ['*'] },
        ],
      });
      return succeed(paths.map((path) => tokens.admit(path).token));
    },
    paste: ({ text }) => intake.paste(text),
    inspect: async ({ file, choices }) => {
      const inspected = await intake.inspect(file, choices);
      return inspected.ok ? succeed({ file, ...inspected.value.inspection }) : inspected;
    },
    previewRows: ({ file, from, count }) => intake.previewRows(file, from, count),
    progress: async ({ file }) => succeed(intake.progress(file)),
    cancel: async ({ file }) => {
      await intake.cancel(file);
      return succeed({});
    },
    importFile: async ({ file, name, choices, steps, recipeOf }) => {
      const project = session.project();
      if (recipeOf === null) return intake.import(file, choices, project, { name, steps });
      const recipe = await replayRecipe(project, recipeOf, steps);
      if (!recipe.ok) return recipe;
      const replayed: ReadingChoices = recipe.value.choices;
      return intake.import(file, replayed, project, { name, steps: recipe.value.steps });
    },
    list: async () => succeed(await listDatasets(session.project())),
    detail: ({ datasetId }) => readDetail(session.project(), datasetId, null),
    readSeries: (request) => readSeries(session.project(), worker, request),
    readRows: ({ datasetId, from, count }) => readRows(session.project(), datasetId, from, count),
    readRejects: ({ datasetId, from, count }) =>
      readRejects(session.project(), datasetId, from, count),
    exportRejects: async ({ datasetId }) => {
      const project = session.project();
      const dataset = await readDataset(project, datasetId, null);
      if (!dataset.ok) return dataset;
      const language = await deps.language();
      const path = await dialogs.saveFile({
        title: language === 'tr' ? 'Reddedilen satırları kaydet' : 'Save rejected rows',
        filters: [{ name: 'CSV', extensions: ['csv'] }],
        defaultName: `${dataset.value.name}.rejects.csv`,
      });
      if (path === null) return succeed(null);
      return exportRejects(project, datasetId, path, language);
    },
    prepare: ({ datasetId, steps }) => queue.prepare(session.project(), datasetId, steps),
    undo: ({ datasetId }) => queue.undo(session.project(), datasetId),
    redo: ({ datasetId }) => queue.redo(session.project(), datasetId),
  };
}
