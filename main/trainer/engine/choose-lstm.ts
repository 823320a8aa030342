import type { LstmLayerSpec } from '@shared/domain/network-spec';
import { GraphLayer } from './graph-layer';
import type { Kernels } from './kernels';
import type { RecurrentLayer } from './layer';
import { Lstm } from './lstm';
import { lstmInParts } from './lstm-in-parts';
import type { RecurrentDirection } from './recurrent-direction';

/** From here on MatMul's products pay for a graph, measured over windows, batches and units. */
const LEAST_UNITS = 64;
/** From here on two cores have enough to do with half a batch each. */
const LEAST_BATCH_IN_PARTS = 16;

/** A graph's planning grows with its steps; beyond these it takes more than half a second. */
const MOST_STEPS = 512;
/** Two parts are twice as many nodes. */
const MOST_STEPS_IN_PARTS = MOST_STEPS / 2;

/**
 * Never more, on any machine: another number of parts sums gradients in another order and gives
 * other numbers for the same seed.
 */
const PARTS = 2;

/**
 * An LSTM of the standard activations, on whichever way to the same numbers is the fastest for the
 * batch at hand: the fused kernels, or graphs in one part or two.
 */
export function chooseLstm(
  kernels: Kernels,
  direction: RecurrentDirection,
  spec: LstmLayerSpec,
): RecurrentLayer {
  const fused = new Lstm(kernels, direction, spec);
  const isPlain = !spec.peepholes && spec.cellClip === null;
  if (!isPlain || spec.units < LEAST_UNITS || direction.steps > MOST_STEPS) return fused;
  const inParts = (parts: number) =>
    new GraphLayer(kernels, direction, lstmInParts(kernels, direction, spec, parts));
  const whole = inParts(1);
  if (direction.steps > MOST_STEPS_IN_PARTS) return whole;
  const halves = inParts(PARTS);
  return {
    forward(numbers, input, context, initial) {
      const layer = context.batch < LEAST_BATCH_IN_PARTS ? whole : halves;
      return layer.forward(numbers, input, context, initial);
    },
  };
}
