import { webUtils } from 'electron';

interface FileOfOldElectron {
  /** Electron before 32; '' for a file that a script made. */
  path?: string;
}

/** Where a dropped or picked file lies, or '' where it lies nowhere. Known to the preload alone. */
export function pathOfFile(file: File & FileOfOldElectron): string {
  // In a sandboxed preload of an older Electron the import is undefined, whatever its types say.
  const utilities: typeof webUtils | undefined = webUtils;
  return utilities ? utilities.getPathForFile(file) : (file.path ?? '');
}
