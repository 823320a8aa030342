import { assertNever } from '@shared/domain/assert-never';
import type { RecurrentLayerSpec } from '@shared/domain/network-spec';
import { inPartsByBatch } from './batch-parts';
import type { Cell } from './cell';
import { composedInGraph } from './composed-in-graph';
import { ComposedLayer } from './composed-layer';
import { GraphLayer } from './graph-layer';
import { gruCell } from './gru-composed';
import type { Kernels } from './kernels';
import type { RecurrentLayer } from './layer';
import { lstmCell } from './lstm-composed';
import type { RecurrentDirection } from './recurrent-direction';
import { LONGEST_SEGMENT } from './segment-steps';
import { simpleRnnCell } from './simple-rnn';

export type ComposeRecurrentLayer = (
  kernels: Kernels,
  direction: RecurrentDirection,
  spec: RecurrentLayerSpec,
) => RecurrentLayer;

/** The layer of small kernels, which compute everything that a spec can ask for. */
export const composeRecurrentLayer: ComposeRecurrentLayer = (kernels, direction, spec) =>
  direction.normalization === null
    ? composeInGraph(kernels, direction, spec)
    : composeOfCalls(kernels, direction, spec);

/** Each kernel a call of its own. */
export const composeOfCalls: ComposeRecurrentLayer = (kernels, direction, spec) =>
  new ComposedLayer(kernels, direction, spec.recurrentDropout, cellOf(spec));

/** As graphs, in parts where that is faster. No inner normalization: it goes through JavaScript. */
export const composeInGraph: ComposeRecurrentLayer = (kernels, direction, spec) => {
  const longest = LONGEST_SEGMENT[spec.kind === 'simple-rnn' ? 'simple' : 'gated'];
  return inPartsByBatch(spec.units, (parts) =>
    composeInParts(kernels, direction, spec, parts, longest),
  );
};

/** @param longest steps of a graph */
export const composeInParts = (
  kernels: Kernels,
  direction: RecurrentDirection,
  spec: RecurrentLayerSpec,
  parts: number,
  longest: number,
): RecurrentLayer =>
  new GraphLayer(
    kernels,
    direction,
    (segment, joined) =>
      composedInGraph(kernels, segment, spec.recurrentDropout, cellOf(spec), parts, joined),
    longest,
  );

function cellOf(spec: RecurrentLayerSpec): Cell {
  switch (spec.kind) {
    case 'simple-rnn':
      return simpleRnnCell(spec);
    case 'lstm':
      return lstmCell(spec);
    case 'gru':
      return gruCell(spec);
    default:
      return assertNever(spec);
  }
}
