import type { StudioHandlers } from '@shared/contract';
import { readDataset } from './datasets/dataset-rows';
import type { FileTokens } from './datasets/file-tokens';
import { createDatasetHandlers } from './datasets/handlers';
import { readValues } from './datasets/read-values';
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
  const { session, tokens, dialogs } = ports;
  const host = new TrainerHost({ spawn: ports.spawnTrainer });
  const events = new EventFanOut();
  const currentProject = () => session.project();
  const database = () => session.project().database;
  const training: TrainingContext = {
    host,
    currentProject,
    readSeries: readValues,
    emit: (event) => events.emit(event),
    activeRuns: new Map(),
  };
  session.onLeave(async () => {
    // Stopped only where something trains: a trainer started ahead outlives a change of project.
    if (training.activeRuns.size > 0) await host.stop();
    await Promise.all(training.activeRuns.values());
  });
  await session.onEnter((project) => interruptOrphanedRuns(project.database));

  return {
    handlers: {
      projects: createProjectHandlers({
        session,
        recent: ports.recent,
        dialogs,
        samplePath: ports.samplePath,
      }),
      datasets: createDatasetHandlers({ session, tokens, dialogs }),
      network: createNetworkHandlers(),
      training: createTrainingHandlers(training),
      forecasts: createForecastHandlers({
        currentProject,
        readSeries: readValues,
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
          readDataset: (id) => readDataset(currentProject(), id),
        },
      }),
      preferences: createPreferencesHandlers(ports.userDataFolder, ports.systemLocale),
    },
    onTrainingEvent: (listener) => events.onEvent(listener),
    close: async () => {
      await session.close();
      await host.close();
    },
  };
}
