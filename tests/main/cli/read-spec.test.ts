import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { defaultSpec } from '@shared/domain/default-spec';
import { describe, expect, it } from 'vitest';
import { CliFailure } from '../../../main/cli/cli-failure';
import type { SpecChanges } from '../../../main/cli/parse-arguments';
import { readSpec } from '../../../main/cli/read-spec';
import { withFolder } from '../../helpers/temporary-project';

const series = { seasonSteps: 12, length: 144 };

async function failure(file: string | null, changes: SpecChanges) {
  const thrown: unknown = await readSpec(file, changes, series).then(
    () => null,
    (error) => error,
  );
  if (!(thrown instanceof CliFailure)) throw new Error(`Expected a failure, got ${thrown}`);
  return thrown.error;
}

const withSpec = <T>(document: unknown, work: (file: string) => Promise<T>) =>
  withFolder(async (folder) => {
    const file = join(folder, 'spec.json');
    await writeFile(file, typeof document === 'string' ? document : JSON.stringify(document));
    return work(file);
  });

describe('readSpec', () => {
  it('is the default without a file, with single values changed', async () => {
    expect(await readSpec(null, {}, series)).toEqual(defaultSpec({ cell: 'lstm', ...series }));
    const changes = { cell: 'gru', units: 8, windowSteps: 6, learningRate: 0.1, testSteps: 12 };
    const spec = await readSpec(null, { ...changes, seed: 4 }, series);
    expect(spec).toEqual({
      ...defaultSpec({ cell: 'gru', ...series }),
      layers: [{ ...defaultSpec({ cell: 'gru', ...series }).layers[0], units: 8 }],
      windowSteps: 6,
      optimizer: { kind: 'adam', learningRate: 0.1 },
      split: { ...defaultSpec({ cell: 'gru', ...series }).split, testSteps: 12 },
      seed: 4,
    });
  });

  it('keeps the gates of a file where the cell stays', async () => {
    const layer = { kind: 'lstm', units: 4, gates: { forget: { bias: 2 } } };
    await withSpec({ version: 1, windowSteps: 5, layers: [layer] }, async (file) => {
      const spec = await readSpec(file, { units: 6 }, series);
      expect(spec.layers[0]).toMatchObject({ units: 6, gates: { forget: { bias: 2 } } });
    });
  });

  it.each([
    [{ units: 0 }, 'layers.0.units', '0', 'at least 1'],
    [{ cell: 'transformer' }, 'layers.0.kind', '"transformer"', 'simple-rnn, lstm, gru'],
    [{ epochs: 1.5 }, 'epochs', '1.5', 'a whole number'],
    [{ learningRate: 2 }, 'optimizer.learningRate', '2', 'at most 1'],
    [{ windowSteps: 9999 }, 'windowSteps', '9999', 'at most 2000'],
  ])('names path, value and what is allowed: %j', async (changes, path, value, allowed) => {
    expect(await failure(null, changes)).toEqual({
      code: 'spec-invalid',
      params: { path, value, allowed },
    });
  });

  it('names a key that no spec has, what is missing, and what is no JSON', async () => {
    const layers = [{ kind: 'lstm', units: 4 }];
    await withSpec({ version: 1, windowSteps: 5, layers, dropout: 0.5 }, async (file) => {
      expect(await failure(file, {})).toMatchObject({
        params: { path: 'spec.json: dropout', value: '0.5', allowed: 'no such key' },
      });
    });
    await withSpec({ version: 1, layers }, async (file) => {
      expect(await failure(file, {})).toMatchObject({
        params: { path: 'spec.json: windowSteps', value: 'missing' },
      });
    });
    await withSpec('{ no json', async (file) => {
      expect(await failure(file, {})).toMatchObject({
        code: 'spec-unreadable',
        params: { file: 'spec.json', reason: expect.stringContaining('JSON') },
      });
    });
    expect(await failure('/nowhere/spec.json', {})).toMatchObject({
      code: 'spec-unreadable',
      params: { file: 'spec.json', reason: expect.stringContaining('ENOENT') },
    });
  });
});

describe('defaultSpec', () => {
  it('leaves at least half of a short series to training', () => {
    for (let length = 10; length < 400; length += 1) {
      const spec = defaultSpec({ cell: 'gru', seasonSteps: 12, length });
      expect(length - spec.split.testSteps - spec.windowSteps).toBeGreaterThanOrEqual(length / 2);
    }
  });
});
