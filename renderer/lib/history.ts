/** What can be taken back and done again; the oldest steps are forgotten. */
export interface History<T> {
  past: readonly T[];
  present: T;
  future: readonly T[];
}

const mostKept = 100;

export const startHistory = <T>(present: T): History<T> => ({ past: [], present, future: [] });

/** A new state; what had been undone cannot be redone any more. */
export const recordStep = <T>({ past, present }: History<T>, next: T): History<T> => ({
  past: [...past, present].slice(-mostKept),
  present: next,
  future: [],
});

/** The state before, or the same history where there is none. */
export function undoStep<T>(history: History<T>): History<T> {
  const { past, present, future } = history;
  const before = past[past.length - 1];
  if (past.length === 0) return history;
  return { past: past.slice(0, -1), present: before as T, future: [present, ...future] };
}

/** The state that was undone last, or the same history where there is none. */
export function redoStep<T>(history: History<T>): History<T> {
  const [next, ...rest] = history.future;
  if (history.future.length === 0) return history;
  return { past: [...history.past, history.present], present: next as T, future: rest };
}
