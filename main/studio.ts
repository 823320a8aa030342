import type { StudioHandlers } from '@shared/contract';
import { succeed } from '@shared/domain/result';
import type { FileTokens } from './datasets/file-tokens';
import { createDatasetHandlers } from './datasets/handlers';
import { Intake } from './datasets/intake/intake';
import { readDetail } from './datasets/read-detail';
import { readInputs } from './datasets/read-inputs';
import { readDataset } from './datasets/store/dataset-rows';
import { readSeriesValues } from './datasets/store/read-series-values';
import { removeLeftovers } from './datasets/store/remove-leftovers';
import type { DataWorker } from './datasets/worker/data-worker';
import { readCompanion, readForecast } from './forecasts/forecast-store';
import { createForecastHandlers } from './forecasts/handlers';
import { createNetworkHandlers } from './network/handlers';
import { createPreferencesHandlers } from './preferences/handlers';
import type { Dialogs } from './project/dialogs';
import { createProjectHandlers } from './project/handlers';
import type { ProjectSession } from './project/project-session';
import type { RecentProjects } from './project/recent-projects';
import { createReportHandlers } from './reports/handlers';
import type { PrintPdf } from './reports/write-report';
import { readCheckpoint } from './training/checkpoint-store';
import { EventFanOut, type TrainingListener } from './training/event-fan-out';
import { createTrainingHandlers } from './training/handlers';
import { interruptOrphanedRuns, readRun } from './training/run-store';
import { settleRun } from './training/settle-run';
import { TrainerHost } from './training/trainer-host';
import type { SpawnTrainer } from './training/trainer-process';
import type { TrainingContext } from './training/training-context';

/** What differs between the desktop app, the CLI and a test. */
export interface StudioPorts {
  session: ProjectSession;
  recent: RecentProjects;
  /** Path of the project that came with the studio. */
  samplePath: string;
  tokens: FileTokens;
  /** Where files are read and prepared; the studio ends it. */
  dataWorker: DataWorker;
  dialogs: Dialogs;
  spawnTrainer: SpawnTrainer;
  printPdf: PrintPdf;
  userDataFolder: string;
  /** As Electron or the environment names it, e.g. `tr-TR`. */
  systemLocale: string;
}

export interface Studio {
  handlers: StudioHandlers;
  /** Everything that runs tell, an end only when it is in the project. Returns the unsubscriber. */
  onTrainingEvent(listener: TrainingListener): () => void;
  /** Interrupts what trains, ends the trainer, closes the project. */
  close(): Promise<void>;
}

/** Joins the features, which know nothing of each other. */
export async function createStudio(ports: StudioPorts): Promise<Studio> {
  const { session, tokens, dialogs, dataWorker } = ports;
  const host = new TrainerHost({ spawn: ports.spawnTrainer });
  const events = new EventFanOut();
  const currentProject = () => session.project();
  const database = () => session.project().database;
  const training: TrainingContext = {
    host,
    currentProject,
    readSeries: readSeriesValues,
    readInputs,
    emit: (event) => events.emit(event),
    activeRuns: new Map(),
  };
  const intake = new Intake(tokens, dataWorker);
  const preferences = createPreferencesHandlers(ports.userDataFolder, ports.systemLocale);
  session.onLeave(() => intake.cancelAll());
  session.onLeave(async () => {
    // Stopped only where something trains: a trainer started ahead outlives a change of project.
    if (training.activeRuns.size > 0) await host.stop();
    await Promise.all(training.activeRuns.values());
  });
  await session.onEnter((project) => interruptOrphanedRuns(project.database));
  await session.onEnter((project) => removeLeftovers(project.database));

  return {
    handlers: {
      projects: createProjectHandlers({
        session,
        recent: ports.recent,
        dialogs,
        samplePath: ports.samplePath,
      }),
      datasets: createDatasetHandlers({
        session,
        tokens,
        intake,
        worker: dataWorker,
        dialogs,
        language: async () => {
          const read = await preferences.get({});
          return read.ok ? read.value.language : 'en';
        },
      }),
      network: createNetworkHandlers(),
      training: createTrainingHandlers(training),
      forecasts: createForecastHandlers({
        currentProject,
        readSeries: readSeriesValues,
        readInputs,
        readRevision: async (project, id) => {
          const dataset = await readDataset(project, id, null);
          return dataset.ok ? succeed(dataset.value.revision) : dataset;
        },
        settleRun: (runId) => settleRun(training, runId),
        readRun: (project, runId) => readRun(project.database, runId),
        readCheckpoint: (project, runId) => readCheckpoint(project.database, runId),
        askTrainer: (request) => host.forecast(request),
      }),
      reports: createReportHandlers({
        dialogs,
        printPdf: ports.printPdf,
        sources: {
          readForecast: (id) => readForecast(database(), id),
          readCompanion: (forecast) => readCompanion(database(), forecast),
          readRun: (id) => readRun(database(), id),
          readDatasetDetail: (id, revision) => readDetail(currentProject(), id, revision),
        },
      }),
      preferences,
    },
    onTrainingEvent: (listener) => events.onEvent(listener),
    close: async () => {
      await session.close();
      await intake.close();
      await dataWorker.close();
      await host.close();
    },
  };
}
