import { fillLinear } from './fill-linear';

/**
 * Missing values (NaN) between two others as the line through the seasonally adjusted neighbours,
 * with the season put back: x̂_t = line_t(x − s) + s_φ(t), where φ(t) is the phase of step t and
 *
 *   s_φ = Σ_{ψ ≤ φ} (δ_ψ − δ̄),   δ_φ = mean of x_t − x_{t−1} over the steps t of phase φ
 *
 * with a value at t and at t − 1, δ̄ the mean of all δ_φ. A season on a straight trend is filled
 * exactly; a level that shifts once hardly bends the season, since only one difference has it.
 * In place; values before the first and behind the last stay missing.
 * @param phaseOf phase of a step, 0 … seasonSteps − 1.
 * @returns false, with nothing changed, where there are fewer than two seasons from the first to the
 * last value, no season at all, or a phase that no difference leads to.
 */
export function fillSeasonal(
  values: Float64Array,
  seasonSteps: number,
  phaseOf: (step: number) => number = (step) => step % seasonSteps,
): boolean {
  if (seasonSteps < 2 || spanOf(values) < 2 * seasonSteps) return false;
  const season = seasonOf(values, seasonSteps, phaseOf);
  if (season === null) return false;
  const seasonAt = (step: number) => season[phaseOf(step)] as number;
  const adjusted = values.map((value, step) => value - seasonAt(step));
  fillLinear(adjusted);
  for (let step = 0; step < values.length; step++) {
    if (!Number.isNaN(values[step] as number)) continue;
    values[step] = (adjusted[step] as number) + seasonAt(step);
  }
  return true;
}

/** s_φ of each phase; null where a phase has no difference. */
function seasonOf(
  values: Float64Array,
  seasonSteps: number,
  phaseOf: (step: number) => number,
): Float64Array | null {
  const [sums, counts] = [new Float64Array(seasonSteps), new Float64Array(seasonSteps)];
  for (let step = 1; step < values.length; step++) {
    const difference = (values[step] as number) - (values[step - 1] as number);
    const phase = phaseOf(step);
    // A day off between two business days leads to another phase.
    const follows = phase === (phaseOf(step - 1) + 1) % seasonSteps;
    if (Number.isNaN(difference) || !follows) continue;
    sums[phase] = (sums[phase] as number) + difference;
    counts[phase] = (counts[phase] as number) + 1;
  }
  if (counts.includes(0)) return null;
  const differences = sums.map((sum, phase) => sum / (counts[phase] as number));
  const mean = differences.reduce((sum, difference) => sum + difference, 0) / seasonSteps;
  let level = 0;
  return differences.map((difference) => {
    level += difference - mean;
    return level;
  });
}

/** Steps from the first to the last value. */
function spanOf(values: Float64Array): number {
  let [first, last] = [0, values.length - 1];
  while (first <= last && Number.isNaN(values[first] as number)) first++;
  while (last >= first && Number.isNaN(values[last] as number)) last--;
  return last - first + 1;
}
