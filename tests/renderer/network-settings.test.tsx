import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { changeLanguage } from '@/app/i18n';
import { useDraft } from '@/features/network/draft-store';
import { exampleSpecs } from '../helpers/example-specs';
import { placesOf } from '../helpers/spec-tree';
import { choose, setSpec, showNetworkPage, specNow } from './show-network-page';

describe('settings of the network page', () => {
  it('has a field for every setting of every spec', async () => {
    const user = userEvent.setup({ delay: null });
    showNetworkPage();
    for (const spec of exampleSpecs) {
      setSpec(spec);
      const fields = new Set<string>();
      for (const index of spec.layers.keys()) {
        act(() => useDraft.getState().selectLayer(index));
        for (const more of screen.queryAllByTestId(/^more-/)) {
          if (more.getAttribute('aria-expanded') === 'false') await user.click(more);
        }
        for (const field of document.querySelectorAll('[data-path]')) {
          fields.add(field.getAttribute('data-path') ?? '');
        }
        fields.add(`layers.${index}.kind`);
      }
      const missing = placesOf(spec)
        .filter(({ value }) => typeof value !== 'object' || value === null)
        .map(({ path }) => path.join('.'))
        .map((path) => path.replace(/bidirectional\.merge$/, 'bidirectional'))
        .map((path) => path.replace(/^(inputs\.\w+)\.\d+$/, '$1'))
        .filter((path) => !fields.has(path));
      // Values that a decoder alone has are not asked of others.
      const unasked = spec.sequence === 'one-to-many' ? ['version'] : ['version', 'outputSteps'];
      expect(missing).toEqual(unasked);
    }
  });

  it('says a conflict at its field, in the person’s language, and marks the layer', async () => {
    showNetworkPage();
    setSpec({ ...specNow(), sequence: 'many-to-many' });
    await choose('choice-direction', 'Both, added');
    expect(screen.getByText(/a layer that looks ahead would see the answer/)).toBeTruthy();
    expect(screen.getByRole('button', { name: '1 · BiLSTM 32, must be corrected' })).toBeTruthy();
    expect(screen.getByTestId<HTMLButtonElement>('train-button').disabled).toBe(true);
    expect(screen.getByText('Parameters').nextSibling?.textContent).toBe('–');
    await act(() => changeLanguage('tr'));
    expect(screen.getByText(/ileriye bakan bir katman yanıtı görür/)).toBeTruthy();
    await act(() => changeLanguage('en'));
  });

  it('opens the settings among which one is wrong', async () => {
    const user = userEvent.setup({ delay: null });
    showNetworkPage();
    const more = screen.getByTestId('more-learning');
    expect(more.getAttribute('aria-expanded')).toBe('false');
    setSpec({ ...specNow(), split: { testSteps: 24, validationShare: 0 } });
    await user.click(more);
    await user.click(screen.getByTestId('stopping-switch'));
    expect(screen.getByText(/Early stopping watches the validation loss/)).toBeTruthy();
    await user.click(more);
    expect(more.getAttribute('aria-expanded')).toBe('true');
  });

  it('lets output and loss follow each other', async () => {
    showNetworkPage();
    await choose('output-select', 'A distribution');
    expect(specNow()).toMatchObject({
      output: { kind: 'softmax', bins: 51 },
      loss: { kind: 'cross-entropy' },
    });
    await choose('loss-select', 'Huber');
    expect(specNow()).toMatchObject({ output: { kind: 'linear' }, loss: { kind: 'huber' } });
    await choose('loss-select', 'Cross-entropy');
    expect(specNow().output.kind).toBe('softmax');
    await choose('output-select', 'A value');
    expect(specNow()).toMatchObject({ output: { kind: 'linear' }, loss: { kind: 'mse' } });
  });

  it('keeps the learning rate where the optimizer changes, and one value where it is no decoder', async () => {
    showNetworkPage();
    setSpec({ ...specNow(), optimizer: { ...specNow().optimizer, learningRate: 0.02 } });
    await choose('optimizer-select', 'SGD');
    expect(specNow().optimizer).toMatchObject({ kind: 'sgd', learningRate: 0.02, momentum: 0 });
    await choose('sequence-select', 'One to many');
    expect(specNow().outputSteps).toBe(12);
    await choose('sequence-select', 'Many to one');
    expect(specNow().outputSteps).toBe(1);
  });

  it('sets gates, and greys what has no effect then', async () => {
    const user = userEvent.setup({ delay: null });
    showNetworkPage();
    await choose('mode-input', 'Open (1)');
    const bias = () => screen.getByTestId<HTMLInputElement>('bias-input');
    expect(bias().disabled).toBe(true);
    await user.click(screen.getByTestId('more-layer'));
    await user.click(screen.getByRole('switch', { name: 'Couple input and forget' }));
    expect(specNow().layers[0]).toMatchObject({
      coupledGates: true,
      gates: { input: { mode: 'learned' }, forget: { mode: 'learned' } },
    });
    expect(bias().disabled).toBe(false);
    expect(screen.getByTestId<HTMLInputElement>('bias-forget').disabled).toBe(true);
  });
});
