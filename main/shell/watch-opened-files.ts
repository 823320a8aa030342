import { app, type BrowserWindow } from 'electron';
import { channels } from './channels';
import { type OpenedFiles, openedFiles } from './opened-files';
import type { ShellStudio } from './shell-studio';

/**
 * Files named on the command line, by a second start of the app or, on macOS, by the Finder. Data
 * files reach the page as if dropped; a project is opened, and a page already loaded reads it anew.
 */
export async function watchOpenedFiles(
  window: BrowserWindow,
  studio: Pick<ShellStudio, 'admitFile' | 'openProject'>,
): Promise<void> {
  const { webContents } = window;
  const openProject = async ({ projects }: OpenedFiles) => {
    const [path] = projects;
    return path !== undefined && (await studio.openProject(path));
  };
  const admit = ({ dataFiles }: OpenedFiles) => {
    const admitted = dataFiles.map(studio.admitFile);
    if (admitted.length > 0) webContents.send(channels.filesAdmitted, admitted);
  };
  const openLater = async (files: OpenedFiles) => {
    if (window.isDestroyed()) return;
    if (window.isMinimized()) window.restore();
    window.focus();
    if (await openProject(files)) webContents.reload();
    else admit(files);
  };
  app.on('second-instance', (_event, argv, workingFolder) => {
    void openLater(openedFiles(argv.slice(1), workingFolder));
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    void openLater(openedFiles([path], '/'));
  });
  const first = openedFiles(process.argv.slice(1), process.cwd());
  await openProject(first);
  webContents.once('did-finish-load', () => admit(first));
}
