import type { AppError } from '@shared/domain/app-error';
import type { DatasetSummary } from '@shared/domain/dataset/dataset';
import type { Inspection } from '@shared/domain/dataset/inspection';
import type { PrepareStep } from '@shared/domain/dataset/recipe';
import type { DatasetId, FileToken } from '@shared/domain/ids';
import { create } from 'zustand';
import { type History, recordStep, redoStep, startHistory, undoStep } from '@/lib/history';
import { nothingSaid, type Said } from './said';

/** A file between its drop and its import, with what the person has said of it so far. */
export interface IntakeFile {
  token: FileToken;
  /** null until it is known. */
  fileName: string | null;
  /** Of the data set to be, as typed; null: as the file is called. */
  name: string | null;
  said: History<Said>;
  /** Steps of preparation to begin with. */
  steps: readonly PrepareStep[];
  /** Read and prepared as this data set was, without a preview. */
  recipeOf: DatasetId | null;
  /** `queued` for its turn; `idle` where nothing is under way. */
  work: 'queued' | 'inspecting' | 'importing' | 'idle' | 'done';
  /** Something was said since the last inspection. */
  isStale: boolean;
  /** The last one that succeeded, and how many did: rows read under an earlier one are others. */
  inspection: Inspection | null;
  inspectionCount: number;
  failure: { during: 'inspection' | 'import'; error: AppError } | null;
  dataset: DatasetSummary | null;
}

export type Admission = Pick<IntakeFile, 'token'> &
  Partial<Pick<IntakeFile, 'fileName' | 'name' | 'recipeOf'>>;

interface IntakeState {
  files: readonly IntakeFile[];
  /** The one on the table. */
  active: FileToken | null;
  admit(admissions: readonly Admission[]): void;
  open(token: FileToken | null): void;
  change(token: FileToken, part: Partial<IntakeFile>): void;
  /** Something new is said of a file: it has to be inspected again. */
  say(token: FileToken, said: Said): void;
  undo(token: FileToken): void;
  redo(token: FileToken): void;
  dismiss(token: FileToken): void;
  clear(): void;
}

const admitted = (admission: Admission): IntakeFile => ({
  fileName: null,
  name: null,
  said: startHistory(nothingSaid),
  steps: [],
  recipeOf: null,
  work: 'idle',
  isStale: true,
  inspection: null,
  inspectionCount: 0,
  failure: null,
  dataset: null,
  ...admission,
});

/** Outlives a page switch: nothing that was said is lost, and what is under way goes on. */
export const useIntake = create<IntakeState>()((set) => {
  const changeFile = (token: FileToken, change: (file: IntakeFile) => Partial<IntakeFile>) =>
    set(({ files }) => ({
      files: files.map((file) => (file.token === token ? { ...file, ...change(file) } : file)),
    }));
  const changeSaid = (token: FileToken, change: (said: History<Said>) => History<Said>) =>
    changeFile(token, (file) => {
      const said = change(file.said);
      return said === file.said ? {} : { said, isStale: true };
    });
  return {
    files: [],
    active: null,
    admit: (admissions) =>
      set(({ files, active }) => ({
        files: [...files, ...admissions.map(admitted)],
        // What was dropped last is what the person wants to see.
        active: admissions[0]?.token ?? active,
      })),
    open: (active) => set({ active }),
    change: (token, part) => changeFile(token, () => part),
    say: (token, said) => changeSaid(token, (history) => recordStep(history, said)),
    undo: (token) => changeSaid(token, undoStep),
    redo: (token) => changeSaid(token, redoStep),
    dismiss: (token) =>
      set(({ files, active }) => ({
        files: files.filter((file) => file.token !== token),
        active: active === token ? (nextUnfinished(files, token)?.token ?? null) : active,
      })),
    clear: () => set({ files: [], active: null }),
  };
});

export const findFile = (token: FileToken): IntakeFile | undefined =>
  useIntake.getState().files.find((file) => file.token === token);

/** The next file in the list, from a file on and around, that still has to be imported. */
export function nextUnfinished(
  files: readonly IntakeFile[],
  token: FileToken,
): IntakeFile | undefined {
  const at = files.findIndex((file) => file.token === token);
  return [...files.slice(at + 1), ...files.slice(0, Math.max(0, at))].find(
    ({ work, recipeOf }) => work !== 'done' && recipeOf === null,
  );
}

/** The name that its data set gets. */
export function datasetName({ name, inspection, fileName }: IntakeFile): string {
  if (name !== null) return name.trim();
  const full = fileName ?? inspection?.fileName ?? '';
  return (full.replace(/\.[^.]+$/, '') || full).slice(0, 200);
}
