import type { KeyboardEvent } from 'react';

/**
 * Ctrl+Z and Ctrl+Shift+Z (⌘ on macOS; Ctrl+Y too) for an area of the page. A text that is being
 * typed keeps the keys for itself: fields mark it with `data-draft`.
 */
export function useUndoKeys(undo: (() => void) | null, redo: (() => void) | null) {
  return (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    const isRedo = key === 'y' || (key === 'z' && event.shiftKey);
    if (key !== 'z' && key !== 'y') return;
    if (event.target instanceof HTMLElement && event.target.dataset.draft === 'true') return;
    event.preventDefault();
    event.stopPropagation();
    (isRedo ? redo : undo)?.();
  };
}
