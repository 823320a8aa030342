import type { MantineColorSchemeManager } from '@mantine/core';

/** Main keeps the preference: nothing goes to the page's own storage. */
export const colorSchemeManager: MantineColorSchemeManager = {
  get: (fallback) => fallback,
  set: () => undefined,
  subscribe: () => undefined,
  unsubscribe: () => undefined,
  clear: () => undefined,
};
