import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { calls, unwrap } from '@/lib/client';
import { admitFiles } from './admit-files';

/** Takes pasted text as a file. */
export function usePaste() {
  const { t } = useTranslation();
  return useMutation({
    mutationFn: (text: string) => unwrap(calls().datasets.paste({ text })),
    onSuccess: (token) => admitFiles([{ token, fileName: t('intake.pastedName') }]),
  });
}

/** Hands on text that is pasted anywhere but into a field. */
export function usePastedText(onText: (text: string) => void): void {
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      // Files were pasted, and the preload has taken them.
      if (event.defaultPrevented || isField(event.target) || text.trim() === '') return;
      event.preventDefault();
      onText(text);
    };
    window.addEventListener('paste', onPaste);
    return () => window.removeEventListener('paste', onPaste);
  }, [onText]);
}

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.closest('input, textarea, select, [role="dialog"]') !== null);
