import { BrowserWindow, nativeTheme, screen } from 'electron';
import type { LogError } from '../ipc/call-port';
import { minimumSize, readBounds, writeBounds } from './window-bounds';

export interface WindowOptions {
  preloadPath: string;
  /** JSON file with the place and size of the last time. */
  boundsFile: string;
  logError: LogError;
}

/** As the page's own background, so that nothing flashes before the first paint. */
const backgroundOf = (dark: boolean) => (dark ? '#242424' : '#ffffff');

/** The studio's window, hidden until its page is painted. Load the page after. */
export function createWindow({ preloadPath, boundsFile, logError }: WindowOptions): BrowserWindow {
  const displays = screen.getAllDisplays().map((display) => display.workArea);
  const { maximized = false, ...bounds } = readBounds(boundsFile, displays) ?? {
    width: 1280,
    height: 860,
  };
  const window = new BrowserWindow({
    ...bounds,
    minWidth: minimumSize.width,
    minHeight: minimumSize.height,
    show: false,
    title: 'Gatecast',
    backgroundColor: backgroundOf(nativeTheme.shouldUseDarkColors),
    webPreferences: {
      preload: preloadPath,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  });
  window.once('ready-to-show', () => {
    if (maximized) window.maximize();
    window.show();
  });
  window.on('close', () => {
    try {
      writeBounds(boundsFile, window);
    } catch (error) {
      logError('window bounds', error);
    }
  });
  const followTheme = () =>
    window.setBackgroundColor(backgroundOf(nativeTheme.shouldUseDarkColors));
  nativeTheme.on('updated', followTheme);
  window.once('closed', () => nativeTheme.off('updated', followTheme));
  return window;
}
