import { type NetworkSpec, networkSpecSchema } from '@shared/domain/network-spec';
import { describe, expect, it } from 'vitest';
import { describeNetwork } from '../../../main/reports/describe-network';
import { networkWordsEn } from '../../../main/reports/words/network-words-en';
import { networkWordsTr } from '../../../main/reports/words/network-words-tr';
import { exampleSpecs } from '../../helpers/example-specs';
import { anotherValue, placesOf, withValueAt } from '../../helpers/spec-tree';

const factsOf = (spec: NetworkSpec) =>
  describeNetwork(spec, networkWordsEn, 'en').map(({ label, value }) => `${label}: ${value}`);
const specOf = (parts: object) =>
  networkSpecSchema.parse({ version: 1, windowSteps: 24, ...parts });

describe('describeNetwork', () => {
  it('tells of a plain network what it is, and no more', () => {
    const spec = specOf({ layers: [{ kind: 'lstm', units: 32 }] });
    expect(factsOf(spec)).toEqual([
      'Window: 24 steps',
      'Layers: LSTM 32',
      'Layer 1, LSTM: forget sigmoid, b = 1; input sigmoid, b = 0; candidate tanh, b = 0; output sigmoid, b = 0; h = o ⊙ tanh(c)',
      'Loss: mean squared error',
      'Optimizer: Adam, 0.005, β₁ = 0.9, β₂ = 0.999',
      'Clipping: ‖g‖ ≤ 1',
      'Split: last 24 steps test; 10 % of the windows before validate',
      'Seed: 1',
    ]);
  });

  it('tells what is not as usual', () => {
    const gates = { input: { mode: 'open' }, output: { activation: 'relu', bias: 2 } };
    const spec = specOf({
      layers: [
        { kind: 'conv1d', filters: 8, kernelSteps: 3, normalization: {} },
        { kind: 'pooling' },
        { kind: 'lstm', units: 4, gates, peepholes: true, cellClip: 3, recurrentDropout: 0.25 },
        { kind: 'dropout', rate: 0.1 },
      ],
      optimizer: { kind: 'sgd', momentum: 0.9, nesterov: true },
      schedule: { kind: 'plateau', patienceEpochs: 5 },
      clipping: { kind: 'value', maxValue: 0.5 },
      loss: { kind: 'pinball', quantile: 0.9 },
      order: 'sequential',
      inputs: { covariates: ['rain'], calendar: ['weekday'] },
      sampleWeights: { kind: 'recency', halfLifeSteps: 24 },
      earlyStopping: {},
      warmUpEpochs: 3,
    });
    const facts = factsOf(spec);
    for (const fact of [
      'Layers: Conv1D 8 × 3 → Pooling 2 → LSTM 4 → Dropout 10 %',
      'Layer 1, Conv1D: causal; relu, b = 0; batch normalization, placed automatically (momentum 0.9, ε = 0.001)',
      'Layer 2, Pooling: largest value',
      'Layer 3, LSTM: forget sigmoid, b = 1; input = 1; candidate tanh, b = 0; output relu, b = 2; h = o ⊙ tanh(c); peepholes; |c| ≤ 3; recurrent dropout 25 %',
      'Inputs beside the series: «rain», weekday',
      'Loss: pinball, quantile 0.9',
      'Optimizer: SGD, 0.005, momentum 0.9, Nesterov',
      'Learning rate: × 0.5 after 5 epochs without improvement, down to 0.01 of it',
      'Warm-up: 3 epochs',
      'Clipping: each number within ± 0.5',
      'Order: oldest first',
      'Weights of the windows: half as much 24 steps earlier',
      'Early stopping: after 20 epochs without improvement',
    ]) {
      expect(facts).toContain(fact);
    }
  });

  it('says otherwise whatever is otherwise, in both languages', () => {
    // The run's own facts tell these.
    const elsewhere = ['epochs', 'batchSize'];
    for (const [words, language] of [
      [networkWordsEn, 'en'],
      [networkWordsTr, 'tr'],
    ] as const) {
      for (const spec of exampleSpecs) {
        const before = JSON.stringify(describeNetwork(spec, words, language));
        expect(before).not.toMatch(/undefined|NaN|\[object/);
        for (const place of placesOf(spec)) {
          const path = place.path.join('.');
          const value = anotherValue(place);
          if (value === undefined || elsewhere.includes(path)) continue;
          const changed = networkSpecSchema.safeParse(withValueAt(spec, place.path, value));
          if (!changed.success) continue;
          const after = JSON.stringify(describeNetwork(changed.data, words, language));
          expect([path, after === before]).toEqual([path, false]);
        }
      }
    }
  });
});
