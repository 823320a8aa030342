import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import type { CallPort } from '../ipc/call-port';
import { originOf, type Sender } from '../ipc/sender';

/** ipcMain as the contract's server knows it. `page` is the studio's own, null while it has none. */
export function electronCallPort(page: () => WebContents | null): CallPort {
  return {
    handle(channel, listener) {
      ipcMain.handle(channel, (event, input) => listener(senderOf(event, page()), input));
    },
  };
}

function senderOf(event: IpcMainInvokeEvent, page: WebContents | null): Sender | null {
  const frame = event.senderFrame;
  if (frame === null) return null;
  return {
    isStudioWindow: event.sender === page,
    isMainFrame: frame.parent === null,
    origin: originOf(frame.url),
  };
}
