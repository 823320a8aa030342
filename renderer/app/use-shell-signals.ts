import { useComputedColorScheme } from '@mantine/core';
import { fileTokenSchema } from '@shared/domain/ids';
import { useEffect, useRef } from 'react';
import { admitFiles } from '@/features/datasets/intake/admit-files';
import type { Admission } from '@/features/datasets/intake/intake-store';
import type { ProjectChoice } from '@/features/projects/project-api';
import { bridge, calls } from '@/lib/client';
import { usePreferences } from './preferences-store';
import { useWorkspace } from './workspace-store';

function admit(admissions: readonly Admission[]): void {
  if (admissions.length === 0) return;
  admitFiles(admissions);
  useWorkspace.getState().go('data');
}

/** What comes from outside the page: admitted files, native menu commands. */
export function useShellSignals(openProject: (choice: ProjectChoice) => void): void {
  const scheme = useComputedColorScheme('light');
  const latest = useRef({ openProject, scheme });
  latest.current = { openProject, scheme };

  useEffect(
    () =>
      bridge().onFilesAdmitted((files) =>
        admit(
          files.map(({ token, fileName }) => ({ token: fileTokenSchema.parse(token), fileName })),
        ),
      ),
    [],
  );
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
            if (chosen.ok) admit(chosen.value.map((token) => ({ token })));
          }
        }
      }),
    [],
  );
}
