import { useComputedColorScheme } from '@mantine/core';
import { fileTokenSchema } from '@shared/domain/ids';
import { useEffect, useRef } from 'react';
import { useIntake } from '@/features/datasets/intake-store';
import type { ProjectChoice } from '@/features/projects/project-api';
import { bridge, calls } from '@/lib/client';
import { usePreferences } from './preferences-store';
import { useWorkspace } from './workspace-store';

function admit(tokens: string[]): void {
  if (tokens.length === 0) return;
  useIntake.getState().admit(tokens.map((token) => fileTokenSchema.parse(token)));
  useWorkspace.getState().go('data');
}

/** What comes from outside the page: admitted files, native menu commands. */
export function useShellSignals(openProject: (choice: ProjectChoice) => void): void {
  const scheme = useComputedColorScheme('light');
  const latest = useRef({ openProject, scheme });
  latest.current = { openProject, scheme };

  useEffect(() => bridge().onFilesAdmitted((files) => admit(files.map(({ token }) => token))), []);
  useEffect(
    () =>
      bridge().onMenuCommand(async (command) => {
        switch (command) {
          case 'new-project':
            return latest.current.openProject({ kind: 'new' });
          case 'open-project':
            return latest.current.openProject({ kind: 'open' });
          case 'toggle-theme':
            return usePreferences
              .getState()
              .change({ theme: latest.current.scheme === 'dark' ? 'light' : 'dark' });
          case 'import-file': {
            const chosen = await calls().datasets.chooseFiles({});
            if (chosen.ok) admit(chosen.value);
          }
        }
      }),
    [],
  );
}
