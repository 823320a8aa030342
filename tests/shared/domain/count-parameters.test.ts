import { countLayerParameters, countParameters } from '@shared/domain/network/count-parameters';
import { planStages } from '@shared/domain/network/plan-stages';
import { networkSpecSchema } from '@shared/domain/network-spec';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { exampleSpecs } from '../../helpers/example-specs';

type LayerInput = z.input<typeof networkSpecSchema>['layers'][number];

const specOf = (...layers: LayerInput[]) =>
  networkSpecSchema.parse({ version: 1, windowSteps: 24, layers });
const countOf = (...layers: LayerInput[]) => countParameters(specOf(...layers));

describe('countParameters', () => {
  it('counts an LSTM: 4·u·(inputs + u + 1), then the dense output', () => {
    expect(countOf({ kind: 'lstm', units: 32 })).toBe(4 * 32 * (1 + 32 + 1) + 33);
  });

  it('counts a stack: each layer sees the one before', () => {
    const spec = specOf({ kind: 'simple-rnn', units: 4 }, { kind: 'gru', units: 3 });
    expect(countLayerParameters(spec)).toEqual([4 * (1 + 4 + 1), 3 * 3 * (4 + 3 + 1), 3 + 1]);
  });

  it('leaves out what a gate that is set does not learn, in each direction', () => {
    const whole = countOf({ kind: 'lstm', units: 5, bidirectional: {} });
    const gates = { input: { mode: 'open' }, output: { mode: 'closed' } } as const;
    const ablated = countOf({ kind: 'lstm', units: 5, bidirectional: {}, gates });
    expect(whole - ablated).toBe(2 * (2 * 5 * (1 + 5 + 1)));
  });

  it('leaves out peepholes and γ, β of a gate that is set', () => {
    const parts = { kind: 'lstm', units: 5, peepholes: true } as const;
    const normalization = { placement: 'before' } as const;
    const gates = { input: { mode: 'open' }, candidate: { mode: 'open' } } as const;
    const whole = countOf({ ...parts, normalization });
    expect(whole - countOf({ ...parts, normalization, gates })).toBe(5 * (2 * (1 + 5 + 1 + 2) + 1));
  });

  it('leaves out the forget gate where it is coupled, and the inner bias of a set GRU candidate', () => {
    const lstm = { kind: 'lstm', units: 6 } as const;
    expect(countOf(lstm) - countOf({ ...lstm, coupledGates: true })).toBe(6 * (1 + 6 + 1));
    const gru = { kind: 'gru', units: 6, resetAfter: true } as const;
    const gates = { candidate: { mode: 'closed' } } as const;
    expect(countOf(gru) - countOf({ ...gru, gates })).toBe(6 * (1 + 6 + 1 + 1));
  });

  it('is all that an optimizer may change where every gate is learned', () => {
    for (const spec of exampleSpecs) {
      expect(countParameters(spec)).toBe(planStages(spec).trainableCount);
    }
  });

  it('falls with every gate that is set, and never below what the output learns', () => {
    const mode = fc.constantFrom('learned', 'open', 'closed');
    fc.assert(
      fc.property(fc.record({ update: mode, reset: mode, candidate: mode }), (modes) => {
        const gates = Object.fromEntries(
          Object.entries(modes).map(([name, chosen]) => [name, { mode: chosen }]),
        );
        const set = Object.values(modes).filter((chosen) => chosen !== 'learned').length;
        const whole = countOf({ kind: 'gru', units: 4 });
        expect(whole - countOf({ kind: 'gru', units: 4, gates })).toBe(set * 4 * (1 + 4 + 1));
      }),
    );
  });
});
