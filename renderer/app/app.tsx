import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import type { Preferences } from '@shared/domain/project';
import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { createQueryClient } from '@/lib/query-client';
import { colorSchemeManager } from './color-scheme';
import { ErrorBoundary } from './error-boundary';
import { usePreferences } from './preferences-store';
import { Shell } from './shell/shell';
import { theme } from './theme';

export function App({ preferences }: { preferences: Preferences }) {
  const [queryClient] = useState(() => {
    usePreferences.setState({ preferences });
    return createQueryClient();
  });
  return (
    <MantineProvider
      theme={theme}
      colorSchemeManager={colorSchemeManager}
      defaultColorScheme={preferences.theme === 'system' ? 'auto' : preferences.theme}
    >
      <QueryClientProvider client={queryClient}>
        <Notifications position="bottom-right" />
        <ErrorBoundary>
          <Shell />
        </ErrorBoundary>
      </QueryClientProvider>
    </MantineProvider>
  );
}
