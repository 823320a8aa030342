import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { describe, expect, it, vi } from 'vitest';
import { useDraft } from '@/features/network/draft-store';
import { onStarted, showNetworkPage, specNow, startRun } from './show-network-page';

describe('network page', () => {
  it('trains the spec that the form shows', async () => {
    const user = userEvent.setup({ delay: null });
    showNetworkPage();
    await user.click(screen.getByTestId('cell-gru'));
    await user.clear(screen.getByTestId('units-input'));
    await user.type(screen.getByTestId('units-input'), '8');
    await user.clear(screen.getByTestId('bias-update'));
    await user.type(screen.getByTestId('bias-update'), '0.5');
    await user.click(screen.getByTestId('train-button'));
    await vi.waitFor(() => expect(onStarted).toHaveBeenCalledWith('r1'));
    const { spec } = useDraft.getState();
    expect(startRun).toHaveBeenCalledWith({ datasetId: 'd1', seriesName: 'passengers', spec });
    expect(spec?.layers).toMatchObject([
      { kind: 'gru', units: 8, gates: { update: { bias: 0.5, activation: 'sigmoid' } } },
    ]);
  });

  it('says what is wrong instead of training it', async () => {
    const user = userEvent.setup({ delay: null });
    showNetworkPage();
    await user.clear(screen.getByTestId('units-input'));
    await user.type(screen.getByTestId('units-input'), '2000');
    expect(screen.getByText('At most 1,024.')).toBeTruthy();
    expect(screen.getByTestId<HTMLButtonElement>('train-button').disabled).toBe(true);
    await user.clear(screen.getByTestId('units-input'));
    expect(screen.getByText('Enter a number.')).toBeTruthy();
  });

  it('stacks and removes layers', async () => {
    const user = userEvent.setup({ delay: null });
    showNetworkPage();
    await user.click(screen.getByTestId('add-layer-button'));
    expect(useDraft.getState().spec?.layers).toHaveLength(2);
    const layers = screen.getByRole('list', { name: 'Layers' });
    expect(within(layers).getAllByRole('button')).toHaveLength(3);
    await user.click(screen.getByTestId('cell-dense'));
    expect(specNow().layers).toMatchObject([{ kind: 'lstm' }, { kind: 'dense', units: 32 }]);
    await user.click(screen.getByRole('button', { name: 'Move layer 2 towards the window' }));
    expect(specNow().layers).toMatchObject([{ kind: 'dense' }, { kind: 'lstm' }]);
    await user.click(screen.getByRole('button', { name: 'Remove layer 1' }));
    expect(specNow().layers).toMatchObject([{ kind: 'lstm' }]);
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Remove layer 1' }).disabled).toBe(
      true,
    );
  });

  it('says in words what the network does, and keeps the words while a value is wrong', async () => {
    const user = userEvent.setup({ delay: null });
    showNetworkPage();
    const words = await screen.findByTestId('in-words');
    expect(words.textContent).toContain('Layer 1: LSTM 32');
    expect(words.textContent).toContain('variant NP of Greff');
    await user.clear(screen.getByTestId('units-input'));
    expect(screen.getByTestId('in-words').textContent).toContain('Layer 1: LSTM 32');
    await user.type(screen.getByTestId('units-input'), '8');
    await screen.findByText('Layer 1: LSTM 8');
  });

  it('has no serious accessibility violation', async () => {
    showNetworkPage();
    await userEvent.click(screen.getByTestId('more-layer'));
    await userEvent.click(screen.getByTestId('more-learning'));
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
