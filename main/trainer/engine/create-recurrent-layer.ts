import { assertNever } from '@shared/domain/assert-never';
import type {
  Activation,
  GateMode,
  GruLayerSpec,
  LstmLayerSpec,
  RecurrentLayerSpec,
} from '@shared/domain/network-spec';
import { Bidirectional } from './bidirectional';
import { chooseGru } from './choose-gru';
import { chooseLstm } from './choose-lstm';
import { type ComposeRecurrentLayer, composeRecurrentLayer } from './compose-recurrent-layer';
import type { Kernels } from './kernels';
import type { RecurrentLayer } from './layer';
import { directionOf, type RecurrentDirection, type RecurrentStage } from './recurrent-direction';

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
  if (direction.normalization !== null) return composed;
  switch (spec.kind) {
    case 'simple-rnn':
      return composed;
    case 'lstm':
      return hasFusedGates(spec) ? chooseLstm(kernels, direction, spec, composed) : composed;
    case 'gru':
      return hasFusedCell(spec) ? chooseGru(kernels, direction, spec, composed) : composed;
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
