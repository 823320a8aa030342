import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createPreferencesHandlers } from '../../../main/preferences/handlers';
import { valueIn, withFolder } from '../../helpers/temporary-project';

test.each([
  ['en-US', 'en'],
  ['de', 'en'],
  ['tr', 'tr'],
  ['tr-TR', 'tr'],
  ['tr_TR.UTF-8', 'tr'],
])('first start in %s: %s', async (locale, language) => {
  await withFolder(async (folder) => {
    const handlers = createPreferencesHandlers(folder, locale);
    expect(valueIn(await handlers.get({}))).toEqual({ theme: 'system', language });
  });
});

test('what was set is there at the next start; nonsense is not', async () => {
  await withFolder(async (folder) => {
    const chosen = { theme: 'dark', language: 'tr' } as const;
    await createPreferencesHandlers(folder).set(chosen);
    expect(valueIn(await createPreferencesHandlers(folder).get({}))).toEqual(chosen);
    await writeFile(join(folder, 'preferences.json'), '{"theme":"pink"}');
    expect(valueIn(await createPreferencesHandlers(folder).get({})).theme).toBe('system');
  });
});
