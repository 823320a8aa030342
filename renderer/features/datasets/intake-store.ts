import type { ImportChoices } from '@shared/domain/dataset';
import type { FileToken } from '@shared/domain/ids';
import { create } from 'zustand';

/** A file between its drop and its import, with what the person has corrected so far. */
export interface IntakeFile {
  token: FileToken;
  choices: ImportChoices | null;
}

interface IntakeState {
  /** The first is on the table, the others wait. */
  files: readonly IntakeFile[];
  admit(tokens: readonly FileToken[]): void;
  correct(token: FileToken, choices: ImportChoices): void;
  dismiss(token: FileToken): void;
  clear(): void;
}

/** Outlives a page switch: nothing that was typed is lost. */
export const useIntake = create<IntakeState>()((set) => ({
  files: [],
  admit: (tokens) =>
    set(({ files }) => ({
      // What was dropped last is what the person wants to see.
      files: [...tokens.map((token) => ({ token, choices: null })), ...files],
    })),
  correct: (token, choices) =>
    set(({ files }) => ({
      files: files.map((file) => (file.token === token ? { ...file, choices } : file)),
    })),
  dismiss: (token) => set(({ files }) => ({ files: files.filter((file) => file.token !== token) })),
  clear: () => set({ files: [] }),
}));
