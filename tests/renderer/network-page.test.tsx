import { runIdSchema } from '@shared/domain/ids';
import { succeed } from '@shared/domain/result';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { countParameters } from '@/features/network/count-parameters';
import { layerOfKind, useDraft } from '@/features/network/draft-store';
import { NetworkPage } from '@/features/network/network-page';
import { validateSpec } from '@/features/network/validate-spec';
import { dataset } from './examples';
import { installBridge, renderPage } from './setup';

const start = vi.fn(() => Promise.resolve(succeed({ runId: runIdSchema.parse('r1') })));
const onStarted = vi.fn();

function show() {
  installBridge({
    training: {
      start,
      prepare: () =>
        Promise.resolve(succeed({ engine: 'native', version: '2.21.0', reason: null })),
    },
  });
  renderPage(
    <NetworkPage
      dataset={dataset}
      seriesName="passengers"
      onStarted={onStarted}
      onChooseData={() => undefined}
    />,
  );
}

beforeEach(() => {
  useDraft.getState().clear();
  vi.clearAllMocks();
});

describe('network page', () => {
  it('trains the spec that the form shows', async () => {
    const user = userEvent.setup({ delay: null });
    show();
    await user.click(screen.getByTestId('cell-gru'));
    await user.clear(screen.getByTestId('units-input'));
    await user.type(screen.getByTestId('units-input'), '8');
    await user.clear(screen.getByTestId('bias-update'));
    await user.type(screen.getByTestId('bias-update'), '0.5');
    await user.click(screen.getByTestId('train-button'));
    await vi.waitFor(() => expect(onStarted).toHaveBeenCalledWith('r1'));
    const { spec } = useDraft.getState();
    expect(start).toHaveBeenCalledWith({ datasetId: 'd1', seriesName: 'passengers', spec });
    expect(spec?.layers).toMatchObject([
      { kind: 'gru', units: 8, gates: { update: { bias: 0.5, activation: 'sigmoid' } } },
    ]);
  });

  it('says what is wrong instead of training it', async () => {
    const user = userEvent.setup({ delay: null });
    show();
    await user.clear(screen.getByTestId('units-input'));
    await user.type(screen.getByTestId('units-input'), '2000');
    expect(screen.getByText('At most 1,024.')).toBeTruthy();
    expect(screen.getByTestId<HTMLButtonElement>('train-button').disabled).toBe(true);
    await user.clear(screen.getByTestId('units-input'));
    expect(screen.getByText('Enter a number.')).toBeTruthy();
  });

  it('stacks and removes layers', async () => {
    const user = userEvent.setup({ delay: null });
    show();
    await user.click(screen.getByTestId('add-layer-button'));
    expect(useDraft.getState().spec?.layers).toHaveLength(2);
    const layers = screen.getByRole('list', { name: 'Layers' });
    await user.click(within(layers).getByRole('button', { name: /Remove layer 1/ }));
    expect(useDraft.getState().spec?.layers).toHaveLength(1);
  });

  it('has no serious accessibility violation', async () => {
    show();
    await screen.findByTestId('runtime-native');
    const { violations } = await axe.run(document.body, {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    });
    const serious = violations.filter(
      ({ impact }) => impact === 'serious' || impact === 'critical',
    );
    expect(serious.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });
});

describe('spec of the form', () => {
  it('counts LSTM parameters: 4·u·(inputs + u + 1), then the dense unit', () => {
    expect(countParameters({ layers: [layerOfKind('lstm', 32)] })).toBe(4 * 32 * (1 + 32 + 1) + 33);
  });

  it('counts a stack: the second layer sees the first', () => {
    const layers = [layerOfKind('simple-rnn', 4), layerOfKind('gru', 3)];
    expect(countParameters({ layers })).toBe(4 * (1 + 4 + 1) + 3 * 3 * (4 + 3 + 1) + 4);
  });

  it('names each issue by its path', () => {
    show();
    const spec = useDraft.getState().spec!;
    expect(validateSpec(spec)).toEqual({});
    expect(validateSpec({ ...spec, epochs: 1.5, windowSteps: 0, batchSize: Number.NaN })).toEqual({
      epochs: { kind: 'not-whole' },
      windowSteps: { kind: 'too-small', limit: 1, exclusive: false },
      batchSize: { kind: 'missing' },
    });
  });
});
