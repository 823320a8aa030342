import { appError } from '@shared/domain/app-error';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { ErrorAlert } from '@/components/ui/error-alert';
import { AppErrorException } from '@/lib/client';
import { renderPage } from './setup';

it('says what happened and what to do, and copies the details', async () => {
  const user = userEvent.setup();
  renderPage(
    <ErrorAlert
      error={new AppErrorException(appError('file-empty', { file: 'a.csv' }, 'stat: size 0'))}
    />,
  );
  const alert = screen.getByRole('alert');
  expect(alert.textContent).toContain('a.csv is empty.');
  expect(alert.textContent).toContain('Export it again');
  expect(alert.textContent).not.toContain('stat: size 0');
  await user.click(screen.getByRole('button', { name: 'Copy details' }));
  expect(await navigator.clipboard.readText()).toContain('stat: size 0');
});
