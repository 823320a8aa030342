import { appError } from '@shared/domain/app-error';
import { succeed } from '@shared/domain/result';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { ProjectProblems } from '@/features/projects/project-problems';
import { installBridge, renderPage } from './setup';

it('says why another project is open, and can be put away', async () => {
  installBridge({
    projects: {
      current: async () =>
        succeed({
          name: 'Sample',
          path: '/projects/Sample.gatecast',
          sample: true,
          problems: [appError('project-unreadable', { file: 'mine.gatecast', reason: 'damaged' })],
        }),
    },
  });
  renderPage(<ProjectProblems />);
  expect(await screen.findByText(/mine\.gatecast is not a Gatecast project/)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
});
