import type { Sender } from './sender';

/** What serves calls: Electron's ipcMain behind main/shell, an object in the tests. */
export interface CallPort {
  handle(
    channel: string,
    listener: (sender: Sender | null, input: unknown) => Promise<unknown>,
  ): void;
}

/** Where bugs are written down. */
export type LogError = (what: string, error: unknown) => void;
