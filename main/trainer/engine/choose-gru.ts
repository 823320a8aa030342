import type { GruLayerSpec } from '@shared/domain/network-spec';
import { chooseByBatch } from './batch-parts';
import { GraphLayer } from './graph-layer';
import { gruInGraph } from './gru-in-graph';
import type { Kernels } from './kernels';
import type { RecurrentLayer } from './layer';
import type { RecurrentDirection } from './recurrent-direction';
import { LONGEST_SEGMENT } from './segment-steps';

/** From here on the fused kernels' products are slower in training than MatMul's. */
const LEAST_UNITS_COMPOSED = 120;
/** Or from so many states in a batch on, in two parts. */
const LEAST_STATES_COMPOSED = 4096;

const isFasterComposed = (batch: number, units: number): boolean =>
  units >= LEAST_UNITS_COMPOSED || batch * units >= LEAST_STATES_COMPOSED;

/**
 * A GRU of the standard activations, on whichever way to the same numbers is the fastest for the
 * batch at hand.
 *
 * @param composed the layer of small kernels
 */
export function chooseGru(
  kernels: Kernels,
  direction: RecurrentDirection,
  spec: GruLayerSpec,
  composed: RecurrentLayer,
): RecurrentLayer {
  const fused = new GraphLayer(
    kernels,
    direction,
    (segment, joined) => gruInGraph(kernels, segment, spec, joined),
    LONGEST_SEGMENT.fused,
  );
  // The fused kernels have no masks.
  const trainsFused = spec.recurrentDropout === 0;
  return chooseByBatch((batch, training) =>
    training && (!trainsFused || isFasterComposed(batch, spec.units)) ? composed : fused,
  );
}
