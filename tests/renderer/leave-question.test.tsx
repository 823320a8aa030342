import { succeed } from '@shared/domain/result';
import { runSummarySchema } from '@shared/domain/run';
import { QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, it, vi } from 'vitest';
import { useLeaveQuestion } from '@/app/use-leave-question';
import { createQueryClient } from '@/lib/query-client';
import { installBridge } from './setup';

const run = (state: 'running' | 'finished') =>
  runSummarySchema.parse({
    id: 'r1',
    datasetId: 'd1',
    datasetName: 'Sales',
    datasetRevision: 1,
    seriesName: 'Value',
    spec: { version: 1, windowSteps: 3, layers: [{ kind: 'gru', units: 2 }] },
    state,
    engine: 'native',
    startedAt: 0,
    endedAt: null,
    epochsDone: 1,
    lastTrainLoss: 1,
    lastValidationLoss: null,
    error: null,
  });

function question(state: 'running' | 'finished', open: () => void) {
  const list = vi.fn(async () => succeed([run(state)]));
  installBridge({ training: { list } });
  const client = createQueryClient();
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  );
  return { list, ...renderHook(() => useLeaveQuestion(open), { wrapper }) };
}

it('asks before a project is left in which a run trains, and goes only when told', async () => {
  const open = vi.fn();
  const { result } = question('running', open);
  await waitFor(() => expect(result.current.runCount).toBe(1));
  act(() => result.current.ask({ kind: 'new' }));
  expect(result.current.isOpen).toBe(true);
  act(() => result.current.stay());
  expect(result.current.isOpen).toBe(false);
  expect(open).not.toHaveBeenCalled();
  act(() => result.current.ask({ kind: 'open' }));
  act(() => result.current.leave());
  expect(open).toHaveBeenCalledExactlyOnceWith({ kind: 'open' });
  expect(result.current.isOpen).toBe(false);
});

it('opens at once where nothing trains', async () => {
  const open = vi.fn();
  const { result, list } = question('finished', open);
  await waitFor(() => expect(list).toHaveBeenCalled());
  act(() => result.current.ask({ kind: 'new' }));
  expect(result.current.isOpen).toBe(false);
  expect(open).toHaveBeenCalledExactlyOnceWith({ kind: 'new' });
});
