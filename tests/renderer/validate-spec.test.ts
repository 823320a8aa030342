import { defaultSpec } from '@shared/domain/default-spec';
import { layerSchema } from '@shared/domain/network-spec';
import { describe, expect, it } from 'vitest';
import { layerOfKind } from '@/features/network/layers/layer-of-kind';
import { hasIssueWithin, validateSpec } from '@/features/network/validate-spec';
import { exampleSpecs } from '../helpers/example-specs';

const spec = defaultSpec({ cell: 'lstm', seasonSteps: 12, length: 144 });

describe('validateSpec', () => {
  it('names each issue by its path', () => {
    expect(validateSpec(spec)).toEqual({});
    expect(validateSpec({ ...spec, epochs: 1.5, windowSteps: 0, batchSize: Number.NaN })).toEqual({
      epochs: { kind: 'not-whole' },
      windowSteps: { kind: 'too-small', limit: 1, exclusive: false },
      batchSize: { kind: 'missing' },
    });
  });

  it('names a conflict by the value that is to change', () => {
    const issues = validateSpec({ ...spec, output: { kind: 'softmax', bins: 11 } });
    const problem = { kind: 'softmax-needs-cross-entropy' };
    expect(issues).toEqual({ 'loss.kind': { kind: 'conflict', problem } });
    expect(['loss', 'loss.kind', 'los'].map((path) => hasIssueWithin(issues, path))).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe('layerOfKind', () => {
  const kinds = layerSchema.options.map((option) => option.shape.kind.value);

  it('makes a layer that the schema knows, from any other', () => {
    for (const from of exampleSpecs.flatMap(({ layers }) => layers)) {
      for (const kind of kinds) {
        const layer = layerOfKind(kind, from);
        expect(layerSchema.parse(layer)).toEqual(layer);
        expect(layer.kind).toBe(kind);
      }
    }
  });

  it('takes along the size and what both have', () => {
    const parts = { units: 7, kernelInitializer: 'he', normalization: { epsilon: 0.1 } } as const;
    const lstm = layerSchema.parse({ kind: 'lstm', bidirectional: {}, peepholes: true, ...parts });
    expect(layerOfKind('gru', lstm)).toMatchObject({ ...parts, bidirectional: { merge: 'sum' } });
    expect(layerOfKind('conv1d', lstm)).toMatchObject({ filters: 7, kernelInitializer: 'he' });
    expect(layerOfKind('dense', layerOfKind('conv1d', lstm))).toMatchObject(parts);
  });
});
