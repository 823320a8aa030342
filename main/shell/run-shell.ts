import { join } from 'node:path';
import { contract } from '@shared/contract';
import { app, type BrowserWindow, dialog, session } from 'electron';
import { originOf } from '../ipc/sender';
import { serveContract } from '../ipc/serve-contract';
import { serveAdmitFiles } from './admit-files';
import { adoptNamedUserData, appFolders } from './app-folders';
import { applyPreferences, watchPreferences } from './apply-preferences';
import { channels } from './channels';
import { createWindow } from './create-window';
import { denyPermissions } from './deny-permissions';
import { createDialogs } from './dialogs';
import { electronCallPort } from './electron-call-port';
import { createErrorLog } from './error-log';
import { guardNavigation } from './guard-navigation';
import { pageOrigin, pageUrl } from './origins';
import { createPdfPrinter } from './print-pdf';
import { printJobOf, printReport } from './print-report';
import { registerAppScheme, serveAppScheme } from './protocol';
import { quitAfter } from './quit-after';
import type { ShellStudio, StartStudio } from './shell-studio';
import { TrainerPorts } from './trainer-ports';
import { createUtilitySpawner } from './utility-spawner';
import { watchOpenedFiles } from './watch-opened-files';

export interface ShellOptions {
  /** out/main, as the entry file knows it. */
  builtMain: string;
  startStudio: StartStudio;
}

/** Starts the desktop app: what has to happen before Electron is ready, and then the studio. */
export async function runShell(options: ShellOptions): Promise<void> {
  registerAppScheme();
  guardNavigation();
  adoptNamedUserData();
  const printJob = printJobOf(process.argv);
  if (printJob) return printReport(printJob);
  // A second start hands its arguments to the first and ends.
  if (!app.requestSingleInstanceLock()) return app.quit();
  app.on('window-all-closed', () => app.quit());
  try {
    await openStudio(options);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    process.stderr.write(`${error instanceof Error ? error.stack : reason}\n`);
    dialog.showErrorBox('Gatecast could not start', reason);
    app.exit(1);
  }
}

async function openStudio({ builtMain, startStudio }: ShellOptions): Promise<void> {
  const folders = appFolders(builtMain);
  const logError = createErrorLog(join(folders.userData, 'logs', 'main.log'));
  const printDocuments = new Map<string, string>();
  const trainerPorts = new TrainerPorts();
  let window: BrowserWindow | null = null;

  await app.whenReady();
  const { handlers, ...studio } = await startStudio({
    userDataFolder: folders.userData,
    examplesFolder: folders.examples,
    systemLocale: app.getLocale(),
    dialogs: createDialogs(() => window),
    spawnTrainer: createUtilitySpawner({
      trainerPath: join(builtMain, 'trainer.js'),
      libraryFolder: folders.nativeLibrary,
      onSpawn: (trainer) => trainerPorts.addTrainer(trainer),
    }),
    printPdf: createPdfPrinter(printDocuments),
    logError,
  });
  quitAfter(() => studio.close(), logError);

  serveAppScheme({ pageFolder: join(folders.built, 'renderer'), printDocuments });
  denyPermissions(session.defaultSession);

  const developmentUrl = app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL;
  const origins = [developmentUrl ? originOf(developmentUrl) : pageOrigin];
  const port = electronCallPort(() => window?.webContents ?? null);
  const prefer = (preferences: ShellStudio['preferences']) =>
    applyPreferences(preferences, {
      development: !app.isPackaged,
      command: (command) => window?.webContents.send(channels.menuCommand, command),
    });
  prefer(studio.preferences);
  serveContract(contract, watchPreferences(handlers, prefer), { port, origins, logError });
  serveAdmitFiles(port, origins, studio.admitFile, logError);

  window = createWindow({
    preloadPath: join(folders.built, 'preload', 'preload.js'),
    boundsFile: join(folders.userData, 'window.json'),
    logError,
  });
  window.once('closed', () => {
    window = null;
  });
  trainerPorts.watchPage(window.webContents);
  await watchOpenedFiles(window, studio);
  await window.loadURL(developmentUrl ?? pageUrl);
}
