import { useEffect } from 'react';
import { steps, useWorkspace } from '../workspace-store';

/** Ctrl+1 … Ctrl+5 (⌘ on macOS) open the steps. */
export function useStepShortcuts(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      const step = steps[Number(event.key) - 1];
      if (!step) return;
      event.preventDefault();
      useWorkspace.getState().go(step);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
