import type { StudioHandlers } from '@shared/contract';
import type { Preferences } from '@shared/domain/project';
import type { LogError } from '../ipc/call-port';
import type { Dialogs } from '../project/dialogs';
import type { PrintPdf } from '../reports/write-report';
import type { SpawnTrainer } from '../training/trainer-process';
import type { AdmitFile } from './admit-files';

/** What the shell gives to the studio: all of Electron that the rest of main may use. */
export interface ShellPorts {
  userDataFolder: string;
  examplesFolder: string;
  /** As Electron names it, e.g. `tr-TR`. */
  systemLocale: string;
  dialogs: Dialogs;
  spawnTrainer: SpawnTrainer;
  printPdf: PrintPdf;
  logError: LogError;
}

/** What the shell needs of the studio. main/index.ts joins the two. */
export interface ShellStudio {
  handlers: StudioHandlers;
  admitFile: AdmitFile;
  /** A project file that the system handed over; false where it could not be opened. */
  openProject(path: string): Promise<boolean>;
  preferences: Preferences;
  /** Cancels what trains, ends the trainer, closes the project. */
  close(): Promise<void>;
}

export type StartStudio = (ports: ShellPorts) => Promise<ShellStudio>;
