import { join, sep } from 'node:path';
import { createThreadWorker } from './datasets/worker/thread-worker';
import { createDesktopStudio } from './desktop-studio';
import { runShell } from './shell/run-shell';

/** Threads start from files, not from the archive of a packaged app. */
const dataWorkerPath = join(__dirname, 'data-worker.js').replace(
  `app.asar${sep}`,
  `app.asar.unpacked${sep}`,
);

void runShell({
  builtMain: __dirname,
  startStudio: (ports) => createDesktopStudio(ports, createThreadWorker(dataWorkerPath)),
});
