import { succeed } from '@shared/domain/result';
import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { DropZone } from '@/features/datasets/intake/drop-zone';
import { useIntake } from '@/features/datasets/intake/intake-store';
import { usePaste, usePastedText } from '@/features/datasets/intake/use-paste';
import { inspection } from '../examples';
import { installBridge, renderPage } from '../setup';

const paste = vi.fn();

function Page() {
  const { mutate } = usePaste();
  usePastedText(mutate);
  return <DropZone large />;
}

const clipboard = (text: string) => ({ clipboardData: { getData: () => text } });

beforeEach(() => {
  useIntake.getState().clear();
  paste.mockReset().mockResolvedValue(succeed(inspection.file));
  installBridge({
    datasets: { paste, inspect: () => Promise.resolve(succeed(inspection)) },
  });
  renderPage(<Page />);
});

it('takes a table that is pasted anywhere', async () => {
  fireEvent.paste(document.body, clipboard('a\tb\n1\t2'));
  await vi.waitFor(() => expect(paste).toHaveBeenCalledWith({ text: 'a\tb\n1\t2' }));
  await vi.waitFor(() => expect(useIntake.getState().files).toHaveLength(1));
  expect(useIntake.getState().active).toBe(inspection.file);
});

it('leaves alone what is pasted into a field, taken by the preload, or empty', async () => {
  const field = document.createElement('input');
  document.body.append(field);
  fireEvent.paste(field, clipboard('a,b'));
  fireEvent.paste(document.body, clipboard('  \n'));
  window.addEventListener('paste', (event) => event.preventDefault(), {
    capture: true,
    once: true,
  });
  fireEvent.paste(document.body, clipboard('/home/ada/file.csv'));
  field.remove();
  expect(paste).not.toHaveBeenCalled();
});

it('takes what is pasted or typed into the dialog, and closes it', async () => {
  const user = userEvent.setup({ delay: null });
  await user.click(screen.getByTestId('paste-button'));
  fireEvent.paste(await screen.findByTestId('paste-text'), clipboard('a,b\n1,2'));
  await vi.waitFor(() => expect(paste).toHaveBeenCalledWith({ text: 'a,b\n1,2' }));
  await vi.waitFor(() => expect(screen.queryByTestId('paste-text')).toBeNull());
  await user.click(screen.getByTestId('paste-button'));
  const read = await screen.findByTestId<HTMLButtonElement>('paste-read-button');
  expect(read.disabled).toBe(true);
  await user.type(screen.getByTestId('paste-text'), 'x');
  await user.click(read);
  await vi.waitFor(() => expect(paste).toHaveBeenLastCalledWith({ text: 'x' }));
});
