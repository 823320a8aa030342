import type { AdmittedFile, GatecastBridge, MenuCommand } from '@shared/contract/bridge';
import { contextBridge, ipcRenderer } from 'electron';
import { channels } from '../channels';
import { contractClient } from './contract-client';
import { forwardTrainerPort } from './forward-trainer-port';
import { createListeners } from './listeners';
import { watchFiles } from './watch-files';

/** All that the page gets of the system. */
export function exposeBridge(): void {
  const files = createListeners<AdmittedFile[]>();
  const commands = createListeners<MenuCommand>();
  watchFiles(files.tell);
  ipcRenderer.on(channels.filesAdmitted, (_event, admitted: AdmittedFile[]) =>
    files.tell(admitted),
  );
  ipcRenderer.on(channels.menuCommand, (_event, command: MenuCommand) => commands.tell(command));
  forwardTrainerPort();
  const bridge: GatecastBridge = {
    calls: contractClient(),
    onFilesAdmitted: files.add,
    onMenuCommand: commands.add,
  };
  contextBridge.exposeInMainWorld('gatecast', bridge);
}
