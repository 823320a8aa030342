import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { defaultSpec } from '@shared/domain/default-spec';
import { describeError } from '@shared/text';
import { describe, expect, it } from 'vitest';
import { CliFailure, UsageError } from '../../../main/cli/cli-failure';
import type { SpecChanges } from '../../../main/cli/command';
import { proposeSpec, readSpec } from '../../../main/cli/read-spec';
import { withFolder } from '../../helpers/temporary-project';

const series = { seasonSteps: 12, length: 144 };

async function thrownBy(work: () => unknown): Promise<unknown> {
  try {
    await work();
  } catch (error) {
    return error;
  }
  throw new Error('Expected a failure');
}

async function failure(work: () => unknown) {
  const thrown = await thrownBy(work);
  if (!(thrown instanceof CliFailure)) throw thrown;
  return thrown.error;
}

const withSpec = <T>(document: unknown, work: (file: string) => Promise<T>) =>
  withFolder(async (folder) => {
    const file = join(folder, 'spec.json');
    await writeFile(file, typeof document === 'string' ? document : JSON.stringify(document));
    return work(file);
  });

const base = { version: 1, windowSteps: 5, layers: [{ kind: 'lstm', units: 4 }] };
const changed = (document: object, changes: SpecChanges) =>
  withSpec({ ...base, ...document }, (file) => readSpec(file, changes));

describe('proposeSpec', () => {
  it('is the default for the series, with single values changed', () => {
    expect(proposeSpec({}, series)).toEqual(defaultSpec({ cell: 'lstm', ...series }));
    const gru = defaultSpec({ cell: 'gru', ...series });
    const changes = { cell: 'gru', units: 8, windowSteps: 6, learningRate: 0.1 } as const;
    expect(proposeSpec({ ...changes, testSteps: 12, seed: 4 }, series)).toEqual({
      ...gru,
      layers: [{ ...gru.layers[0], units: 8 }],
      windowSteps: 6,
      optimizer: { ...gru.optimizer, learningRate: 0.1 },
      split: { ...gru.split, testSteps: 12 },
      seed: 4,
    });
  });

  it.each([
    [{ units: 0 }, 'layers.0.units is 0; allowed: at least 1'],
    [{ epochs: 1.5 }, 'epochs is 1.5; allowed: a whole number'],
    [{ learningRate: 20 }, 'optimizer.learningRate is 20; allowed: at most 10'],
    [{ windowSteps: 9999 }, 'windowSteps is 9999; allowed: at most 2000'],
  ])('names what is not allowed: %j', async (changes, message) => {
    const error = await failure(() => proposeSpec(changes, series));
    expect(describeError(error, 'en').message).toBe(`The network spec is not valid: ${message}.`);
  });
});

describe('readSpec', () => {
  it('changes recurrent layers alone, and keeps what the cell stays', async () => {
    const layers = [
      { kind: 'conv1d', filters: 3, kernelSteps: 2 },
      { kind: 'lstm', units: 4, bidirectional: {}, gates: { forget: { bias: 2 } } },
      { kind: 'dense', units: 5 },
    ];
    const resized = await changed({ layers }, { units: 6 });
    expect(resized.layers).toMatchObject([
      { kind: 'conv1d', filters: 3 },
      { kind: 'lstm', units: 6, gates: { forget: { bias: 2 } } },
      { kind: 'dense', units: 5 },
    ]);
    const other = await changed({ layers }, { cell: 'gru' });
    expect(other.layers).toMatchObject([
      { kind: 'conv1d' },
      { kind: 'gru', units: 4, bidirectional: { merge: 'sum' } },
      { kind: 'dense', units: 5 },
    ]);
  });

  it('keeps the optimizer where its learning rate changes', async () => {
    const optimizer = { kind: 'sgd', momentum: 0.9 };
    const spec = await changed({ optimizer }, { learningRate: 0.2 });
    expect(spec.optimizer).toEqual({ ...optimizer, nesterov: false, learningRate: 0.2 });
  });

  it('says where a change finds nothing to change', async () => {
    const parts = { layers: [{ kind: 'dense', units: 4 }], sequence: 'one-to-one' };
    expect(await thrownBy(() => changed(parts, { units: 6 }))).toBeInstanceOf(UsageError);
    await expect(changed(parts, { epochs: 6 })).resolves.toMatchObject({ epochs: 6 });
  });

  it.each([
    [
      { ...base, dropout: 0.5 },
      'spec.json: dropout is 0.5; allowed: no such key; there are version',
    ],
    [
      { version: 1, layers: base.layers },
      'spec.json: windowSteps is missing; allowed: a whole number',
    ],
    [
      { ...base, layers: [{ kind: 'transformer' }] },
      'spec.json: layers.0.kind is "transformer"; allowed: simple-rnn, lstm, gru, conv1d',
    ],
    [
      { ...base, layers: [{ kind: 'dense', units: 4 }] },
      'spec.json: layers is [{"kind":"dense","units":4}]. A many-to-one network needs a recurrent layer',
    ],
    [
      { ...base, output: { kind: 'softmax' } },
      'spec.json: loss.kind is "mse". A softmax output is trained by cross-entropy.',
    ],
    ['[1, 2]', 'spec.json: spec is [1,2]; allowed: an object with version'],
    ['{ no json', 'spec.json cannot be read as a network spec: Expected property name'],
    ['', 'spec.json cannot be read as a network spec: Unexpected end of JSON'],
  ])('names file, key, value and what is allowed: %j', async (document, message) => {
    const error = await withSpec(document, (file) => failure(() => readSpec(file)));
    expect(describeError(error, 'en').message).toContain(message);
  });

  it('names a file that is not there', async () => {
    expect(await failure(() => readSpec('/nowhere/spec.json'))).toMatchObject({
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
