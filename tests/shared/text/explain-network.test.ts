import { type NetworkSpec, networkSpecSchema } from '@shared/domain/network-spec';
import { explainNetwork } from '@shared/text';
import { describe, expect, it } from 'vitest';
import { exampleSpecs } from '../../helpers/example-specs';
import { anotherValue, placesOf, withValueAt } from '../../helpers/spec-tree';

const specOf = (parts: object): NetworkSpec =>
  networkSpecSchema.parse({ version: 1, windowSteps: 24, ...parts });
const wordsOf = (spec: NetworkSpec, part: number) =>
  explainNetwork(spec, 'en')[part]!.sentences.join(' ');

describe('explainNetwork', () => {
  it('goes from the window through each layer to the output', () => {
    const spec = specOf({
      layers: [
        { kind: 'conv1d', filters: 8, kernelSteps: 3 },
        { kind: 'pooling', poolSteps: 5 },
        { kind: 'lstm', units: 6, bidirectional: { merge: 'concat' } },
        { kind: 'dense', units: 4 },
      ],
    });
    const parts = explainNetwork(spec, 'en');
    expect(parts.map(({ title }) => title)).toEqual([
      'Window',
      'Layer 1: Conv1D 8 × 3',
      'Layer 2: Pooling 5',
      'Layer 3: BiLSTM 6',
      'Layer 4: Dense 4',
      'Output',
    ]);
    expect(parts[1]?.sentences[0]).toBe(
      'Takes 24 steps of 1 number, hands on 24 steps of 8 numbers.',
    );
    expect(wordsOf(spec, 2)).toContain('hands on 4 steps of 8 numbers');
    expect(wordsOf(spec, 2)).toContain('The last 4 steps fill no whole pool');
    expect(wordsOf(spec, 3)).toContain('hands on 12 numbers');
    expect(wordsOf(spec, 3)).toContain('Only the state after the last step goes on.');
    expect(wordsOf(spec, 3)).toContain(`It learns ${2 * 4 * 6 * (8 + 6 + 1)} numbers.`);
  });

  it('says where batch normalization was put, and why', () => {
    const layers = [
      { kind: 'conv1d', filters: 2, kernelSteps: 3, activation: 'relu', normalization: {} },
      { kind: 'lstm', units: 2, normalization: {} },
      { kind: 'dense', units: 2, activation: 'relu', normalization: { placement: 'after' } },
      { kind: 'dense', units: 2, activation: 'linear', normalization: {} },
    ];
    const spec = specOf({ layers });
    expect(wordsOf(spec, 1)).toContain('before relu (chosen automatically: in front of it');
    expect(wordsOf(spec, 2)).toContain('after tanh (chosen automatically: what a saturating');
    expect(wordsOf(spec, 2)).toContain('the hidden states that are handed on');
    expect(wordsOf(spec, 3)).toContain('after relu (as chosen)');
    expect(wordsOf(spec, 4)).toContain('both places are the same');
  });

  it('says which gates are set, coupled and peepholed', () => {
    const gates = { output: { mode: 'open' }, candidate: { activation: 'softsign' } };
    const lstm = {
      kind: 'lstm',
      units: 2,
      peepholes: true,
      coupledGates: true,
      cellClip: 4,
      gates,
    };
    const words = wordsOf(specOf({ layers: [lstm] }), 1);
    for (const part of [
      'The output gate is always 1: the whole cell state is shown.',
      'The candidate goes through softsign.',
      'f = 1 − i',
      'Peepholes let the gates see',
      'within ± 4',
      'its weights are not counted',
    ]) {
      expect(words).toContain(part);
    }
    expect(words).not.toContain('Greff');
  });

  it('names what it sees beside the series, and nothing where that is nothing', () => {
    const layers = [{ kind: 'gru', units: 3 }];
    const inputs = {
      covariates: ['rain'],
      calendar: ['month', 'holiday'],
      holidayCountry: 'DE',
    };
    const words = wordsOf(specOf({ layers, inputs }), 0);
    expect(words).toContain(
      'At each step it sees 4 numbers beside the series: «rain», month, holidays (Germany).',
    );
    expect(wordsOf(specOf({ layers, inputs }), 1)).toContain('Takes 24 steps of 5 numbers');
    expect(explainNetwork(specOf({ layers, inputs }), 'tr')[0]?.sentences.join(' ')).toContain(
      '«rain», ay, resmî tatiller (Almanya)',
    );
    expect(wordsOf(specOf({ layers }), 0)).not.toContain('beside');
  });

  it('tells a decoder from the rest', () => {
    const layers = [{ kind: 'gru', units: 3 }];
    const spec = specOf({ layers, sequence: 'one-to-many', outputSteps: 6 });
    expect(wordsOf(spec, 1)).toContain('Takes 24 numbers, hands on 6 steps of 3 numbers.');
    expect(wordsOf(spec, 1)).toContain('the same vector in each of the 6 steps');
    expect(wordsOf(spec, 2)).toContain('The 6 values after the window, at once.');
  });

  it('has words for everything, in both languages', () => {
    for (const spec of exampleSpecs) {
      for (const language of ['en', 'tr'] as const) {
        const parts = explainNetwork(spec, language);
        expect(parts).toHaveLength(spec.layers.length + 2);
        for (const sentence of parts.flatMap((part) => part.sentences)) {
          expect(sentence).toMatch(/^\S.*\.$/);
          expect(sentence).not.toMatch(/undefined|NaN|\[object/);
        }
      }
    }
  });

  it('speaks otherwise of every layer that is otherwise, but for the numbers it starts from', () => {
    const unsaid = /Initializer|\.bias$|\.gates\.\w+\.bias$|normalization\.(momentum|epsilon)$/;
    for (const spec of exampleSpecs) {
      const before = JSON.stringify(explainNetwork(spec, 'tr'));
      for (const place of placesOf(spec)) {
        const [first] = place.path;
        const path = place.path.join('.');
        const value = anotherValue(place);
        if (first !== 'layers' || value === undefined || unsaid.test(path)) continue;
        const changed = networkSpecSchema.safeParse(withValueAt(spec, place.path, value));
        if (!changed.success) continue;
        const after = JSON.stringify(explainNetwork(changed.data, 'tr'));
        expect([path, after === before]).toEqual([path, false]);
      }
    }
  });
});
