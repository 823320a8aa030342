import type { DatasetSummary } from '@shared/domain/dataset/dataset';
import type { FileToken } from '@shared/domain/ids';
import { AppErrorException, calls, unwrap } from '@/lib/client';
import { createGate } from '@/lib/create-gate';
import { datasetName, findFile, nextUnfinished, useIntake } from './intake-store';

/** The project has one writer. */
const enter = createGate(1);

/**
 * Imports a file as it was inspected. What fails is told at the file.
 *
 * @returns the data set, or null where it failed, was cancelled or has been dismissed.
 */
export async function importFile(token: FileToken): Promise<DatasetSummary | null> {
  const { change } = useIntake.getState();
  change(token, { work: 'queued', failure: null });
  return enter(async () => {
    const file = findFile(token);
    // Taken from the list, or its import called off, while it waited for its turn.
    if (file?.work !== 'queued') return null;
    change(token, { work: 'importing' });
    const { recipeOf, steps, said } = file;
    try {
      const dataset = await unwrap(
        calls().datasets.importFile({
          file: token,
          name: datasetName(file),
          choices: said.present.choices,
          steps: [...steps],
          recipeOf,
        }),
      );
      if (!findFile(token)) return null;
      finish(token, dataset);
      return dataset;
    } catch (reason) {
      if (!(reason instanceof AppErrorException)) throw reason;
      const { appError: error } = reason;
      const failure = { during: 'import', error } as const;
      change(token, {
        work: 'idle',
        failure: error.code === 'import-cancelled' && recipeOf === null ? null : failure,
      });
      return null;
    }
  });
}

/** A file alone in the list leaves it; among others it stays as done until they are. */
function finish(token: FileToken, dataset: DatasetSummary): void {
  const { files, active, change, open, dismiss } = useIntake.getState();
  if (files.length === 1) {
    dismiss(token);
    return;
  }
  change(token, { work: 'done', dataset, fileName: dataset.fileName });
  if (active === token) open(nextUnfinished(files, token)?.token ?? null);
}

/** Ends what is under way with a file; one that is not being imported leaves the list. */
export async function cancelFile(token: FileToken): Promise<void> {
  const { change, dismiss } = useIntake.getState();
  const file = findFile(token);
  if (!file) return;
  const { work, inspection, isStale } = file;
  // Its import waits for its turn: it goes back to where it was.
  if (work === 'queued' && inspection !== null && !isStale) return change(token, { work: 'idle' });
  if (work !== 'importing') dismiss(token);
  if (work === 'importing' || work === 'inspecting') await endWork(token);
}

/** Forgets all files, and ends what is under way with them: their project is left. */
export function leaveIntake(): void {
  const { files, clear } = useIntake.getState();
  clear();
  for (const { token, work } of files) {
    if (work === 'inspecting' || work === 'importing') void endWork(token);
  }
}

/** That nothing is under way any more is no failure. */
const endWork = (token: FileToken) =>
  calls()
    .datasets.cancel({ file: token })
    .then(
      () => undefined,
      () => undefined,
    );
