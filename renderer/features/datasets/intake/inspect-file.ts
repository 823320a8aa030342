import type { FileToken } from '@shared/domain/ids';
import { AppErrorException, calls, toAppError, unwrap } from '@/lib/client';
import { createGate } from '@/lib/create-gate';
import { findFile, useIntake } from './intake-store';

/** A hundred dropped files must not be read all at once. */
const enter = createGate(2);
/** What is typed is inspected once the person pauses. */
const pauseMs = 250;

const running = new Set<FileToken>();
const pauses = new Map<FileToken, ReturnType<typeof setTimeout>>();

/** Inspects a file anew a moment after the last thing was said of it. */
export function inspectSoon(token: FileToken): void {
  clearTimeout(pauses.get(token));
  pauses.set(
    token,
    setTimeout(() => {
      pauses.delete(token);
      void inspectFile(token);
    }, pauseMs),
  );
}

/**
 * Inspects a file until what is known of it is up to date with what was said of it. One inspection
 * of a file runs at a time: one that is out of date is ended first.
 */
export async function inspectFile(token: FileToken): Promise<void> {
  if (running.has(token)) {
    // Its own failure tells nothing: the loop below goes on with what was said meanwhile.
    await calls()
      .datasets.cancel({ file: token })
      .catch(() => undefined);
    return;
  }
  running.add(token);
  try {
    while (findFile(token)?.isStale === true) {
      useIntake.getState().change(token, { work: 'queued' });
      await enter(() => inspectOnce(token));
    }
  } finally {
    running.delete(token);
  }
}

async function inspectOnce(token: FileToken): Promise<void> {
  const { change } = useIntake.getState();
  const file = findFile(token);
  if (!file) return;
  change(token, { work: 'inspecting', isStale: false });
  const { choices } = file.said.present;
  try {
    const inspection = await unwrap(calls().datasets.inspect({ file: token, choices }));
    const { inspectionCount, fileName } = file;
    change(token, {
      work: 'idle',
      inspection,
      inspectionCount: inspectionCount + 1,
      // Pasted text has a name of its own here.
      fileName: fileName ?? inspection.fileName,
      failure: null,
    });
  } catch (reason) {
    if (!(reason instanceof AppErrorException)) throw reason;
    const isOutdated = findFile(token)?.isStale === true;
    change(token, {
      work: 'idle',
      ...(!isOutdated && { failure: { during: 'inspection', error: toAppError(reason) } }),
    });
  }
}
