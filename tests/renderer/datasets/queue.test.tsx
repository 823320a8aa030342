import { appError } from '@shared/domain/app-error';
import type { Inspection } from '@shared/domain/dataset/inspection';
import { fileTokenSchema } from '@shared/domain/ids';
import { fail, succeed } from '@shared/domain/result';
import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { changeLanguage } from '@/app/i18n';
import { admitFiles } from '@/features/datasets/intake/admit-files';
import { useIntake } from '@/features/datasets/intake/intake-store';
import { Queue } from '@/features/datasets/intake/queue';
import { dataset, inspection } from '../examples';
import { installBridge, renderPage } from '../setup';

const token = (name: string) => fileTokenSchema.parse(name);
const refusal = appError('csv-no-rows', { file: 'b.csv', line: 1 });
const onImported = vi.fn();

const inspect = async ({ file }: { file: string }) =>
  file === 'b' ? fail(refusal) : succeed<Inspection>({ ...inspection, fileName: `${file}.csv` });

function show(names: readonly string[], calls: object): void {
  installBridge({ datasets: { inspect, cancel: async () => succeed({}), ...calls } });
  renderPage(<Queue onImported={onImported} />);
  act(() => admitFiles(names.map((name) => ({ token: token(name), fileName: `${name}.csv` }))));
}

const row = (name: string) => screen.getByText(`${name}.csv`).closest('li')!;

beforeEach(() => {
  useIntake.getState().clear();
  vi.resetAllMocks();
});

describe('the list of files', () => {
  it('imports all that are ready; one refused file stays with its reason', async () => {
    const user = userEvent.setup({ delay: null });
    const importFile = vi.fn(async ({ name }: { name: string }) =>
      succeed({ ...dataset, fileName: `${name}.csv` }),
    );
    show(['a', 'b', 'c'], { importFile });
    await vi.waitFor(() => expect(row('b').dataset.state).toBe('refused'));
    expect(within(row('b')).getByText(/has a header in line 1 but no records/)).toBeTruthy();
    await user.click(await screen.findByText('Import all 2 that are ready'));
    await vi.waitFor(() => expect(row('c').dataset.state).toBe('done'));
    expect(row('a').dataset.state).toBe('done');
    expect(row('b').dataset.state).toBe('refused');
    expect(importFile.mock.calls.map(([{ name }]) => name)).toEqual(['a', 'c']);
    // Only what is on the table is shown when it is imported: here the first.
    expect(onImported.mock.calls.map(([{ fileName }]) => fileName)).toEqual(['a.csv']);
    await user.click(screen.getByTestId('clear-done-button'));
    expect(screen.getAllByTestId('queue-row')).toHaveLength(1);
  });

  it('shows how many bytes are done while a file is read, and ends it when told', async () => {
    const user = userEvent.setup({ delay: null });
    let end = (_: Awaited<ReturnType<typeof inspect>>) => {};
    const pending = new Promise<Awaited<ReturnType<typeof inspect>>>((settle) => {
      end = settle;
    });
    const cancel = vi.fn(async () => {
      end(fail(appError('import-cancelled', { file: 'slow.csv' })));
      return succeed({});
    });
    const progress = vi.fn(async () =>
      succeed({ phase: 'inspecting' as const, doneBytes: 250_000, totalBytes: 1_000_000 }),
    );
    show(['slow'], { inspect: () => pending, progress, cancel });
    await screen.findByText('Reading 25%');
    expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('25');
    expect(screen.getByText('1 MB')).toBeTruthy();
    await vi.waitFor(() => expect(progress.mock.calls.length).toBeGreaterThan(1));
    await user.click(screen.getByRole('button', { name: 'Cancel slow.csv' }));
    expect(cancel).toHaveBeenCalledWith({ file: 'slow' });
    expect(useIntake.getState().files).toEqual([]);
  });

  it('says aloud which files changed, and only those', async () => {
    show(['a', 'b'], {});
    await vi.waitFor(() => expect(row('a').dataset.state).toBe('ready'));
    await vi.waitFor(() => expect(row('b').dataset.state).toBe('refused'));
    const said = () => screen.getByRole('status').textContent;
    act(() => useIntake.getState().change(token('a'), { name: '' }));
    expect(said()).toBe('a.csv: Needs a name.');
  });

  it('speaks Turkish', async () => {
    show(['a', 'c'], {});
    await vi.waitFor(() => expect(row('c').dataset.state).toBe('ready'));
    await act(() => changeLanguage('tr'));
    try {
      expect(screen.getByText('İçe aktarılacak 2 dosya')).toBeTruthy();
      expect(screen.getByText('Hazır olan 2 dosyayı içe aktar')).toBeTruthy();
      expect(within(row('c')).getByText('Hazır')).toBeTruthy();
    } finally {
      await act(() => changeLanguage('en'));
    }
  });
});
