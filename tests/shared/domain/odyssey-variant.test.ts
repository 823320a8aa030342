import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { nameOdysseyVariant, odysseyVariants } from '@shared/domain/network/odyssey-variant';
import { type LstmLayerSpec, layerSchema, networkSpecSchema } from '@shared/domain/network-spec';
import { explainNetwork } from '@shared/text';
import { describe, expect, it } from 'vitest';

const folder = resolve(import.meta.dirname, '../../../examples/specs');
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
const readExample = (name: string) =>
  networkSpecSchema.parse(JSON.parse(readFileSync(resolve(folder, name), 'utf8')));

function lstm(parts: object): LstmLayerSpec {
  const layer = layerSchema.parse({ kind: 'lstm', units: 4, peepholes: true, ...parts });
  if (layer.kind !== 'lstm') throw new Error('Not an LSTM');
  return layer;
}

describe('the example specs', () => {
  it.each(odysseyVariants)('%s.json is the variant that its name says', (name) => {
    const spec = readExample(`${name}.json`);
    const [layer, ...others] = spec.layers;
    expect(others).toEqual([]);
    expect(layer?.kind === 'lstm' && nameOdysseyVariant(layer)).toBe(name);
    const sentences = explainNetwork(spec, 'en').flatMap((part) => part.sentences);
    const named =
      name === 'vanilla' ? 'the vanilla LSTM of Greff' : `variant ${name.toUpperCase()} `;
    expect(sentences.filter((sentence) => sentence.includes('Greff'))).toEqual([
      expect.stringContaining(named),
    ]);
  });

  it.each(files)('%s is read, and leaves windows of the series to train on', (name) => {
    const { windowSteps, split, outputSteps } = readExample(name);
    expect(144 - windowSteps - split.testSteps - outputSteps).toBeGreaterThan(50);
  });

  it('all stand in the folder’s README', () => {
    const text = readFileSync(resolve(folder, 'README.md'), 'utf8');
    const listed = [...text.matchAll(/^\| `([\w-]+\.json)`/gm)].map(([, name]) => name);
    expect(listed.sort()).toEqual(files.sort());
  });
});

describe('nameOdysseyVariant', () => {
  it('has no name for two departures, nor for one that the paper does not know', () => {
    for (const parts of [
      { peepholes: false, coupledGates: true },
      { gates: { input: { mode: 'open' }, output: { mode: 'open' } } },
      { gates: { input: { mode: 'closed' } } },
      { gates: { forget: { activation: 'relu' } } },
      { gates: { candidate: { mode: 'open' } } },
      { outputActivation: 'softsign' },
      { cellClip: 3 },
      { normalization: { placement: 'before' } },
    ]) {
      expect([parts, nameOdysseyVariant(lstm(parts))]).toEqual([parts, null]);
    }
  });

  it('minds only what the cell computes', () => {
    for (const parts of [
      { units: 9, gates: { forget: { bias: -2 } } },
      { bidirectional: {}, recurrentDropout: 0.3, kernelInitializer: 'he' },
      { normalization: { placement: 'after' } },
    ]) {
      expect(nameOdysseyVariant(lstm(parts))).toBe('vanilla');
    }
    // No gate has no activation; a coupled forget gate has none of its own.
    expect(
      nameOdysseyVariant(lstm({ gates: { input: { mode: 'open', activation: 'relu' } } })),
    ).toBe('nig');
    const forget = { activation: 'relu' };
    expect(nameOdysseyVariant(lstm({ coupledGates: true, gates: { forget } }))).toBe('cifg');
  });
});
