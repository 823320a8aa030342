import { app, BrowserWindow } from 'electron';
import type { LogError } from '../ipc/call-port';

/** Cancelling, reaping a trainer and closing the database take well under this. */
const deadlineMs = 6000;

/**
 * Lets the studio end its work before the app does: the first quit is held, the windows vanish, and
 * the second one goes through. Work that hangs does not keep the app alive; what was acknowledged
 * is in the project file by then.
 */
export function quitAfter(close: () => Promise<void>, logError: LogError): void {
  let state: 'open' | 'closing' | 'closed' = 'open';
  app.on('before-quit', (event) => {
    if (state === 'closed') return;
    event.preventDefault();
    if (state === 'closing') return;
    state = 'closing';
    for (const window of BrowserWindow.getAllWindows()) window.hide();
    const deadline = new Promise<void>((resolve) => setTimeout(resolve, deadlineMs));
    void Promise.race([close(), deadline])
      .catch((error) => logError('closing the studio', error))
      .then(() => {
        state = 'closed';
        app.quit();
      });
  });
}
