import { freshLossWatch } from '@shared/contract/trainer-protocol';
import { expect, test } from 'vitest';
import { isStopped, watchLoss } from '../../../main/trainer/loss-watch';
import { makeSpec } from '../../helpers/trainer-specs';

const spec = makeSpec({
  layers: [{ kind: 'lstm', units: 1 }],
  earlyStopping: { patienceEpochs: 3, minimumImprovement: 0.5 },
  schedule: { kind: 'plateau', patienceEpochs: 2 },
});
const watchAll = (losses: number[]) =>
  losses.reduce((watch, loss) => watchLoss(watch, loss, spec), freshLossWatch);

test('stops when the loss has not improved by the least for the patience', () => {
  // 9.6 and 9.51 are no improvement of 10 by 0.5; 9.4 is.
  expect(watchAll([10, 9.6, 9.51]).stopping).toEqual({ lowestLoss: 10, epochsSince: 2 });
  expect(isStopped(watchAll([10, 9.6, 9.51]), spec)).toBe(false);
  expect(isStopped(watchAll([10, 9.6, 9.51, 9.55]), spec)).toBe(true);
  expect(watchAll([10, 9.6, 9.51, 9.4]).stopping).toEqual({ lowestLoss: 9.4, epochsSince: 0 });
});

test('a spec without early stopping never stops', () => {
  const patient = { ...spec, earlyStopping: null };
  expect(isStopped(watchAll([1, 2, 3, 4, 5, 6, 7]), patient)).toBe(false);
});

test('a plateau reduces, counts anew, and forgets nothing of the lowest loss', () => {
  expect(watchAll([5, 6, 6]).plateau).toEqual({ lowestLoss: 5, epochsSince: 0, reductions: 1 });
  expect(watchAll([5, 6, 6, 6]).plateau.reductions).toBe(1);
  expect(watchAll([5, 6, 6, 6, 6]).plateau.reductions).toBe(2);
  expect(watchAll([5, 6, 4.9, 6]).plateau).toEqual({
    lowestLoss: 4.9,
    epochsSince: 1,
    reductions: 0,
  });
});

test('other schedules reduce nothing', () => {
  const constant = { ...spec, schedule: { kind: 'constant' as const } };
  const watch = [1, 1, 1, 1].reduce(
    (last, loss) => watchLoss(last, loss, constant),
    freshLossWatch,
  );
  expect(watch.plateau.reductions).toBe(0);
});
