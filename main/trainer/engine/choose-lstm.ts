import type { LstmLayerSpec } from '@shared/domain/network-spec';
import { chooseByBatch, inPartsByBatch } from './batch-parts';
import { GraphLayer } from './graph-layer';
import type { Kernels } from './kernels';
import type { RecurrentLayer } from './layer';
import { Lstm } from './lstm';
import { lstmInParts } from './lstm-in-parts';
import type { RecurrentDirection } from './recurrent-direction';
import { LONGEST_SEGMENT } from './segment-steps';

/** From here on MatMul's products pay for a graph, measured over windows, batches and units. */
const LEAST_UNITS = 64;
/** With peepholes, whose graph is of small kernels alone. */
const LEAST_UNITS_PEEPHOLES = 120;

/**
 * An LSTM of the standard activations, on whichever way to the same numbers is the fastest for the
 * batch at hand.
 *
 * @param composed the layer of small kernels
 */
export function chooseLstm(
  kernels: Kernels,
  direction: RecurrentDirection,
  spec: LstmLayerSpec,
  composed: RecurrentLayer,
): RecurrentLayer {
  const fused = new Lstm(kernels, direction, spec);
  // The fused gradient knows nothing of a clip, and has no masks.
  const trains = spec.cellClip === null && spec.recurrentDropout === 0;
  if (!trains || (spec.peepholes && spec.units >= LEAST_UNITS_PEEPHOLES)) {
    return chooseByBatch((_, training) => (training ? composed : fused));
  }
  if (spec.peepholes || spec.units < LEAST_UNITS) return fused;
  return inPartsByBatch(
    spec.units,
    (parts) =>
      new GraphLayer(
        kernels,
        direction,
        (segment, joined) => lstmInParts(kernels, segment, spec, parts, joined),
        LONGEST_SEGMENT.fused,
      ),
  );
}
