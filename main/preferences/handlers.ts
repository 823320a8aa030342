import { join } from 'node:path';
import type { Contract } from '@shared/contract';
import type { Handlers } from '@shared/contract/define-call';
import { type Preferences, preferencesSchema } from '@shared/domain/project';
import { succeed } from '@shared/domain/result';
import { JsonFile } from '../files/json-file';

/**
 * Theme and language, in the user's data folder.
 * @param systemLocale as Electron or the environment names it, e.g. `tr-TR`.
 */
export function createPreferencesHandlers(
  userDataFolder: string,
  systemLocale = 'en',
): Handlers<Contract['preferences']> {
  const fallback: Preferences = {
    theme: 'system',
    language: /^tr\b/i.test(systemLocale.replace('_', '-')) ? 'tr' : 'en',
  };
  const file = new JsonFile(join(userDataFolder, 'preferences.json'), preferencesSchema, fallback);
  return {
    get: async () => succeed(await file.read()),
    set: async (preferences) => {
      await file.write(preferences);
      return succeed(preferences);
    },
  };
}
