import type { DatasetSummary, SeriesSummary } from '@shared/domain/dataset/dataset';
import { runIdSchema } from '@shared/domain/ids';
import type { NetworkSpec } from '@shared/domain/network-spec';
import { succeed } from '@shared/domain/result';
import { explainNetwork } from '@shared/text';
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { vi } from 'vitest';
import { useDraft } from '@/features/network/draft-store';
import { NetworkPage } from '@/features/network/network-page';
import { dataset, detail } from './examples';
import { installBridge, renderPage } from './setup';

export const startRun = vi.fn(() => Promise.resolve(succeed({ runId: runIdSchema.parse('r1') })));
export const onStarted = vi.fn();

/** The network page with the spec that it proposes for the example series. */
export function showNetworkPage(
  /** null: they are not read yet. */
  series: readonly SeriesSummary[] | null = detail.series,
  of: DatasetSummary = dataset,
): void {
  useDraft.getState().clear();
  vi.clearAllMocks();
  installBridge({
    network: {
      explain: ({ spec, language }) =>
        Promise.resolve(succeed({ parts: explainNetwork(spec as NetworkSpec, language) })),
    },
    training: {
      start: startRun,
      prepare: () =>
        Promise.resolve(succeed({ engine: 'native', version: '2.21.0', reason: null })),
    },
  });
  renderPage(
    <NetworkPage
      dataset={of}
      series={series ?? undefined}
      seriesName="passengers"
      onStarted={onStarted}
      onChooseData={() => undefined}
    />,
  );
}

export const specNow = (): NetworkSpec => useDraft.getState().spec!;
export const setSpec = (spec: NetworkSpec): void =>
  act(() => useDraft.getState().start(dataset.id, spec));

/** Picks an entry of a list that drops down. */
export async function choose(testId: string, option: string): Promise<void> {
  const user = userEvent.setup({ delay: null });
  await user.click(screen.getByTestId(testId));
  await user.click(await screen.findByRole('option', { name: option }));
}
