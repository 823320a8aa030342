import type { RecurrentLayer } from './layer';

/** From here on two cores have enough to do with half a batch each. */
const LEAST_UNITS = 64;
const LEAST_BATCH = 16;

/**
 * Never more, on any machine: another number of parts sums gradients in another order and gives
 * other numbers for the same seed.
 */
const PARTS = 2;

/** A layer that computes large batches in two parts at the same time, small ones as a whole. */
export function inPartsByBatch(
  units: number,
  make: (parts: number) => RecurrentLayer,
): RecurrentLayer {
  const whole = make(1);
  if (units < LEAST_UNITS) return whole;
  const halves = make(PARTS);
  return chooseByBatch((batch) => (batch < LEAST_BATCH ? whole : halves));
}

/** @param choose the layer for a batch and its purpose; all have the same parameters */
export const chooseByBatch = (
  choose: (batch: number, training: boolean) => RecurrentLayer,
): RecurrentLayer => ({
  forward: (numbers, input, context, initial) =>
    choose(context.batch, context.random !== null).forward(numbers, input, context, initial),
});
