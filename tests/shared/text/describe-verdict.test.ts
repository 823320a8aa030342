import type { ForecastStep } from '@shared/domain/forecast';
import { judgeReliability } from '@shared/numeric/reliability';
import { describeVerdict } from '@shared/text';
import { expect, it } from 'vitest';

/** Steps with the network's errors given, where the baseline errs by 10 at each. */
function stepsWith(errors: number[], origins = 12): Parameters<typeof describeVerdict>[0] {
  const steps: ForecastStep[] = errors.map((error, index) => ({
    step: index + 1,
    time: 0,
    value: 0,
    lower80: null,
    upper80: null,
    lower95: null,
    upper95: null,
    baseline: 0,
    actual: null,
    actualMark: null,
    backtestError: error,
    backtestBaselineError: 10,
    reliability: judgeReliability(error, 10, origins),
  }));
  return { steps, metrics: null, baselineMetrics: null, backtestOrigins: origins, seasonSteps: 12 };
}

it('says that it wins everywhere, with the error it saves', () => {
  expect(describeVerdict(stepsWith([5, 5, 5, 5]), 'en')).toBe(
    'In the backtest the network beats seasonal naive at every step up to 4, with 50 % less error in all.',
  );
});

it('names the step from which the baseline is as good for the rest', () => {
  expect(describeVerdict(stepsWith([2, 2, 12, 12]), 'en')).toContain(
    'up to step 2; use the baseline',
  );
});

it('does not send people to the baseline for steps that the network wins again', () => {
  const text = describeVerdict(stepsWith([5, 12, 12, 5, 5, 12, 5]), 'en');
  expect(text).toContain('at 4 of 7 steps');
  expect(text).toContain('not at 2–3, 6');
});

it('prefers the baseline where the network errs more in all', () => {
  expect(describeVerdict(stepsWith([9, 30]), 'en')).toContain('(error in all: +95 %)');
});

it('admits that nothing was measured', () => {
  expect(describeVerdict(stepsWith([5, 5], 0), 'en')).toContain('could not be measured');
  expect(describeVerdict(stepsWith([5, 5], 0), 'tr')).toContain('ölçülemedi');
});

it('says how it did where the actual values have come, whatever the backtest said', () => {
  const metrics = { mae: 33.6249, rmse: 43.2, smape: 7.1, mase: 1.2 };
  const baselineMetrics = { mae: 71.25, rmse: 77, smape: 17, mase: 2.5 };
  const text = describeVerdict({ ...stepsWith([9, 30]), metrics, baselineMetrics }, 'en');
  expect(text).toMatch(/prefer the baseline\. Against the held-out part .* 33\.62, .* 71\.25\.$/);
});

it('says so where the backtest saw less than one season', () => {
  expect(describeVerdict(stepsWith([5, 5], 11), 'en')).toMatch(/^In a backtest of only 11 origins/);
  expect(describeVerdict(stepsWith([5, 5], 11), 'tr')).toMatch(/^Yalnızca 11 başlangıç noktalı/);
});
