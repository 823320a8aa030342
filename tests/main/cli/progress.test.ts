import { runIdSchema } from '@shared/domain/ids';
import { expect, it } from 'vitest';
import { LineView } from '../../../main/cli/progress';

it('writes a line at each tenth of a run', () => {
  const lines: string[] = [];
  const view = new LineView({ write: (text: string) => lines.push(text) > 0 }, 'en');
  const runId = runIdSchema.parse('run');
  const counts = { parameterCount: 1, trainWindows: 1, validationWindows: 0, batchesPerEpoch: 1 };
  view.onTrainingEvent({
    kind: 'started',
    runId,
    engine: 'native',
    epochs: 20,
    epochsDone: 0,
    ...counts,
  });
  for (let epoch = 1; epoch <= 20; epoch += 1) {
    const record = {
      epoch,
      trainLoss: 1 / epoch,
      validationLoss: null,
      gradientNorm: 1,
      clippedShare: 0,
      layerNorms: [],
      learningRate: null,
      durationMs: 1,
    };
    view.onTrainingEvent({ kind: 'epoch', runId, record });
  }
  expect(lines).toHaveLength(10);
  expect(lines[0]).toBe('Training 10 % · epoch 2/20 · loss 0.500\n');
  expect(lines[9]).toBe('Training 100 % · epoch 20/20 · loss 0.0500\n');
});
