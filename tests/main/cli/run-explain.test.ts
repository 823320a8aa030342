import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { runExplain } from '../../../main/cli/run-explain';

const file = resolve(import.meta.dirname, '../../../examples/specs/cifg.json');

it('tells what a spec does, in either language', async () => {
  const english = await runExplain(file, false, 'en');
  expect(english).toMatch(/^Window\n {2}The network reads the last 24 values, step by step\.\n/);
  expect(english).toContain('\n\nLayer 1: LSTM 32\n');
  expect(english).toContain('variant CIFG of Greff');
  expect(await runExplain(file, false, 'tr')).toContain('\n\n1. katman: LSTM 32\n');
});

it('tells it to programs too', async () => {
  const { parts } = JSON.parse(await runExplain(file, true, 'en'));
  expect(parts).toHaveLength(3);
  expect(parts[2]).toMatchObject({ title: 'Output', sentences: expect.any(Array) });
});
