import { useCallback, useEffect, useRef, useState } from 'react';

/** How long a person who types is left alone. */
const pauseMs = 500;

/**
 * What is being typed into a field, until it is handed on: after a pause, or when the field is
 * left. Another value from outside replaces it.
 */
export function useDraft<T>(value: T, commit: (draft: T) => void) {
  const [draft, setDraft] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef({ value, commit });
  latest.current = { value, commit };

  useEffect(() => {
    clearTimeout(timer.current);
    setDraft(value);
  }, [value]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const handOn = useCallback((next: T) => {
    clearTimeout(timer.current);
    if (next !== latest.current.value) latest.current.commit(next);
  }, []);
  const type = useCallback(
    (next: T) => {
      setDraft(next);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => handOn(next), pauseMs);
    },
    [handOn],
  );
  return { draft, type, leave: () => handOn(draft), isTyped: draft !== value };
}
