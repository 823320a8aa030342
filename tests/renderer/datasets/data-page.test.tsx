import { appError } from '@shared/domain/app-error';
import type { PrepareStep } from '@shared/domain/dataset/recipe';
import type { DatasetId } from '@shared/domain/ids';
import { fail, succeed } from '@shared/domain/result';
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DataPage } from '@/features/datasets/data-page';
import { useDatasets } from '@/features/datasets/dataset-api';
import { admitFiles } from '@/features/datasets/intake/admit-files';
import { useIntake } from '@/features/datasets/intake/intake-store';
import { dataset, detail, inspection } from '../examples';
import { installBridge, renderPage } from '../setup';

vi.mock('@shared/text/notes/describe-note', () => ({
  describeNote: ({ code }: { code: string }) => code,
}));
vi.mock('@shared/text/describe-step', () => ({
  describeStep: (step: PrepareStep) => step.kind,
}));

const list = vi.fn();
const points = { name: 'passengers', length: 1, times: [0], values: [1], marks: [0] };

/** As the app does: the data set that was picked, else the first. */
function Page() {
  const [picked, setPicked] = useState<DatasetId | null>(null);
  const datasets = useDatasets().data ?? [];
  return (
    <DataPage
      selected={datasets.find(({ id }) => id === picked) ?? datasets[0] ?? null}
      seriesName="passengers"
      onSelect={setPicked}
      onSeries={() => undefined}
      onUse={() => undefined}
    />
  );
}

function show(): void {
  installBridge({
    datasets: {
      list,
      inspect: async () => succeed(inspection),
      previewRows: async () => succeed(inspection.sample),
      detail: async () => succeed(detail),
      readSeries: async () => succeed(points),
    },
  });
  renderPage(<Page />);
}

const admit = () => act(() => admitFiles([{ token: inspection.file, fileName: 'sales.csv' }]));

beforeEach(() => {
  useIntake.getState().clear();
  list.mockReset().mockResolvedValue(succeed([dataset]));
});

describe('data page', () => {
  it('invites to drop, choose or paste where there is nothing yet', async () => {
    list.mockResolvedValue(succeed([]));
    show();
    expect(await screen.findByText('Drop files anywhere on this window')).toBeTruthy();
    expect(screen.getByTestId('choose-files-button')).toBeTruthy();
    expect(screen.getByTestId('paste-button')).toBeTruthy();
    expect(screen.queryByTestId('intake-queue')).toBeNull();
  });

  it('says why the data sets cannot be listed, and lists them when told again', async () => {
    list.mockResolvedValueOnce(fail(appError('unexpected', { reason: 'the disk is gone' })));
    show();
    expect((await screen.findByTestId('error-alert')).textContent).toContain('the disk is gone');
    await userEvent.click(screen.getByText('Try again'));
    await screen.findByRole('list', { name: 'Data sets' });
  });

  it('puts an admitted file on the table, and a picked data set in its place', async () => {
    const user = userEvent.setup({ delay: null });
    show();
    await screen.findByTestId('use-dataset-button');
    admit();
    await screen.findByTestId('headline');
    expect(screen.queryByTestId('use-dataset-button')).toBeNull();
    await user.click(screen.getByText('air-passengers'));
    await screen.findByTestId('use-dataset-button');
    expect(screen.queryByTestId('headline')).toBeNull();
    // It is still on the list, and what is known of it too.
    await user.click(screen.getByText('sales.csv'));
    await screen.findByTestId('headline');
  });

  it('asks to pick where files wait and none is open', async () => {
    list.mockResolvedValue(succeed([]));
    show();
    admit();
    act(() => useIntake.getState().open(null));
    await screen.findByText('No file is open');
  });
});
