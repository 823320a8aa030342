import { assertNever } from '@shared/domain/assert-never';
import type {
  Activation,
  GateMode,
  GruLayerSpec,
  LstmLayerSpec,
  RecurrentLayerSpec,
} from '@shared/domain/network-spec';
import { Bidirectional } from './bidirectional';
import { chooseLstm } from './choose-lstm';
import {
  type ComposeRecurrentLayer,
  composeRecurrentLayer,
  isGraph,
} from './compose-recurrent-layer';
import { GraphLayer } from './graph-layer';
import { gruInGraph } from './gru-in-graph';
import type { Kernels } from './kernels';
import type { RecurrentLayer } from './layer';
import { directionOf, type RecurrentDirection, type RecurrentStage } from './recurrent-direction';

/** From here on the fused kernels' products are slower in training than those of a composed graph. */
const LEAST_UNITS_COMPOSED = 120;

/**
 * The fused kernels where they compute what the spec asks for and are the fastest way to it, else
 * the layer composed of small ones.
 *
 * @param compose how those are run
 */
export function createRecurrentLayer(
  kernels: Kernels,
  stage: RecurrentStage,
  compose: ComposeRecurrentLayer = composeRecurrentLayer,
): RecurrentLayer {
  const { spec, returns } = stage;
  const create = () => createDirection(kernels, directionOf(stage), spec, compose);
  if (spec.bidirectional === null) return create();
  const { merge } = spec.bidirectional;
  return new Bidirectional(kernels, { returns, merge }, create(), create());
}

function createDirection(
  kernels: Kernels,
  direction: RecurrentDirection,
  spec: RecurrentLayerSpec,
  compose: ComposeRecurrentLayer,
): RecurrentLayer {
  const composed = compose(kernels, direction, spec);
  const fused = direction.normalization === null ? fuseLayer(kernels, direction, spec) : null;
  if (fused === null) return composed;
  const clips = spec.kind === 'lstm' && spec.cellClip !== null;
  const trainsFused = spec.recurrentDropout === 0 && !clips && !isFasterComposed(direction, spec);
  return trainsFused ? fused : byPurpose(composed, fused);
}

/** Of layers that fused kernels compute, whether training them composed is faster. */
const isFasterComposed = (direction: RecurrentDirection, spec: RecurrentLayerSpec): boolean =>
  spec.units >= LEAST_UNITS_COMPOSED &&
  (spec.kind === 'gru' || (spec.kind === 'lstm' && spec.peepholes)) &&
  isGraph(direction, spec);

/** The layer on fused kernels; null where none computes what the spec asks for. */
function fuseLayer(
  kernels: Kernels,
  direction: RecurrentDirection,
  spec: RecurrentLayerSpec,
): RecurrentLayer | null {
  switch (spec.kind) {
    case 'simple-rnn':
      return null;
    case 'lstm':
      return hasFusedGates(spec) ? chooseLstm(kernels, direction, spec) : null;
    case 'gru':
      return hasFusedCell(spec)
        ? new GraphLayer(kernels, direction, gruInGraph(kernels, direction, spec))
        : null;
    default:
      return assertNever(spec);
  }
}

/** A gate that is not learned is a constant, whatever its activation. */
const uses = (gate: { mode: GateMode; activation: Activation }, activation: Activation): boolean =>
  gate.mode !== 'learned' || gate.activation === activation;

/** Whether BlockLSTMV2 has the gates; in training it has neither cell clip nor recurrent dropout. */
const hasFusedGates = ({ gates, coupledGates, outputActivation }: LstmLayerSpec): boolean =>
  uses(gates.input, 'sigmoid') &&
  (coupledGates || uses(gates.forget, 'sigmoid')) &&
  uses(gates.candidate, 'tanh') &&
  uses(gates.output, 'sigmoid') &&
  outputActivation === 'tanh';

/** Whether GRUBlockCell computes it; in training it has no recurrent dropout. */
const hasFusedCell = ({ gates, resetAfter }: GruLayerSpec): boolean =>
  !resetAfter &&
  uses(gates.update, 'sigmoid') &&
  uses(gates.reset, 'sigmoid') &&
  uses(gates.candidate, 'tanh');

/** What only training needs, or is faster in it, is composed; inference keeps the fused kernels. */
const byPurpose = (training: RecurrentLayer, inference: RecurrentLayer): RecurrentLayer => ({
  forward: (numbers, input, context, initial) =>
    (context.random === null ? inference : training).forward(numbers, input, context, initial),
});
