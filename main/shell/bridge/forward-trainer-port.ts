import { trainerPortMessage } from '@shared/contract/bridge';
import { ipcRenderer } from 'electron';
import { channels } from '../channels';

/** A MessagePort cannot cross the context bridge; a message to the page's own window carries it. */
export function forwardTrainerPort(): void {
  ipcRenderer.on(channels.trainerPort, (event) => {
    window.postMessage({ kind: trainerPortMessage }, window.location.origin, event.ports);
  });
}
