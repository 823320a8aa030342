import { type BaseWindow, dialog } from 'electron';
import type { DialogOptions, Dialogs } from '../project/dialogs';

/** Native dialogs, sheets of the studio's window where there is one. */
export function createDialogs(parent: () => BaseWindow | null): Dialogs {
  const open = async (options: DialogOptions, properties: ('openFile' | 'multiSelections')[]) => {
    const request = { ...options, properties };
    const window = parent();
    const answer = window
      ? await dialog.showOpenDialog(window, request)
      : await dialog.showOpenDialog(request);
    return answer.canceled ? [] : answer.filePaths;
  };
  return {
    openFiles: (options) => open(options, ['openFile', 'multiSelections']),
    openFile: async (options) => (await open(options, ['openFile']))[0] ?? null,
    async saveFile({ defaultName, ...options }) {
      const request = { ...options, defaultPath: defaultName };
      const window = parent();
      const answer = window
        ? await dialog.showSaveDialog(window, request)
        : await dialog.showSaveDialog(request);
      return answer.canceled || !answer.filePath ? null : answer.filePath;
    },
  };
}
