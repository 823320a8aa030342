import type { Preferences } from '@shared/domain/project';
import { calls } from '@/lib/client';

/** Known before the first paint, so that neither theme nor language flashes. */
export async function loadPreferences(): Promise<Preferences> {
  const answer = await calls()
    .preferences.get({})
    .catch(() => null);
  if (answer?.ok === true) return answer.value;
  return { theme: 'system', language: navigator.language.startsWith('tr') ? 'tr' : 'en' };
}
