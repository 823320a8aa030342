import { assertNever } from '@shared/domain/assert-never';
import type { RecurrentKind, RecurrentLayerSpec } from '@shared/domain/network-spec';
import type { Cell } from './cell';
import { composedInGraph } from './composed-in-graph';
import { ComposedLayer } from './composed-layer';
import { GraphLayer } from './graph-layer';
import { gruCell } from './gru-composed';
import type { Kernels } from './kernels';
import type { RecurrentLayer } from './layer';
import { lstmCell } from './lstm-composed';
import type { RecurrentDirection } from './recurrent-direction';
import { simpleRnnCell } from './simple-rnn';

export type ComposeRecurrentLayer = (
  kernels: Kernels,
  direction: RecurrentDirection,
  spec: RecurrentLayerSpec,
) => RecurrentLayer;

/** Steps up to which libtensorflow plans the graphs of a layer in about two seconds. */
const MOST_STEPS: Readonly<Record<RecurrentKind, number>> = {
  'simple-rnn': 1024,
  lstm: 336,
  gru: 336,
};

/** Whether the layer runs as graphs: faster at every shape, once they are planned. */
export const isGraph = (direction: RecurrentDirection, { kind }: RecurrentLayerSpec): boolean =>
  direction.normalization === null && direction.steps <= MOST_STEPS[kind];

/** The layer of small kernels, which compute everything that a spec can ask for. */
export const composeRecurrentLayer: ComposeRecurrentLayer = (kernels, direction, spec) =>
  isGraph(direction, spec)
    ? composeInGraph(kernels, direction, spec)
    : composeOfCalls(kernels, direction, spec);

/** Each kernel a call of its own. */
export const composeOfCalls: ComposeRecurrentLayer = (kernels, direction, spec) =>
  new ComposedLayer(kernels, direction, spec.recurrentDropout, cellOf(spec));

/** One graph there and one back. No inner normalization. */
export const composeInGraph = (
  kernels: Kernels,
  direction: RecurrentDirection,
  spec: RecurrentLayerSpec,
  parts = 1,
): RecurrentLayer => {
  const cell = composedInGraph(kernels, direction, spec.recurrentDropout, cellOf(spec), parts);
  return new GraphLayer(kernels, direction, cell);
};

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
