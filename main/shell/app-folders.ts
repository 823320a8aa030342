import { join } from 'node:path';
import { app } from 'electron';

export interface AppFolders {
  /** Preferences, recent projects, the sample project, window bounds, log. */
  userData: string;
  /** out/: the built main, preload and page. */
  built: string;
  /** Bundled examples. */
  examples: string;
  /** libtensorflow of a packaged app; null where the binding finds its own. */
  nativeLibrary: string | null;
}

/** Tests name a fresh folder; before anything is written to the usual one. */
export function adoptNamedUserData(): void {
  const named = process.env.GATECAST_USER_DATA;
  if (named) app.setPath('userData', named);
}

export function appFolders(builtMain: string): AppFolders {
  const built = join(builtMain, '..');
  const { resourcesPath } = process;
  return {
    userData: app.getPath('userData'),
    built,
    examples: app.isPackaged ? join(resourcesPath, 'examples') : join(built, '..', 'examples'),
    nativeLibrary: app.isPackaged ? join(resourcesPath, 'libtensorflow') : null,
  };
}
