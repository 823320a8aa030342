import type { StudioClient } from './index';

export type MenuCommand = 'import-file' | 'new-project' | 'open-project' | 'toggle-theme';

/** What the preload lays on `window.gatecast`: the contract's calls and three one-way signals. */
export interface GatecastBridge {
  calls: StudioClient;
  /** Files dropped on the window or picked in a file input, as tokens. Returns the unsubscriber. */
  onFilesAdmitted(listener: (admitted: AdmittedFile[]) => void): () => void;
  onMenuCommand(listener: (command: MenuCommand) => void): () => void;
}

export interface AdmittedFile {
  token: string;
  fileName: string;
}

/**
 * A trainer's MessagePort reaches the page as `window.postMessage({ kind: trainerPortMessage },
 * [port])` from the preload; each message on the port is a `TrainingEvent`.
 */
export const trainerPortMessage = 'gatecast.trainer-port';
