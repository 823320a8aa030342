import { assertNever } from '@shared/domain/assert-never';
import type { GruLayerSpec, LayerSpec, LstmLayerSpec } from '@shared/domain/network-spec';
import { Gru } from './gru';
import { GruComposed } from './gru-composed';
import type { Kernels } from './kernels';
import type { LayerShape, PlannedLayer } from './layer';
import { Lstm } from './lstm';
import { LstmComposed } from './lstm-composed';
import { SimpleRnn } from './simple-rnn';

/** Whether BlockLSTMV2 computes what the spec asks for. */
const isFusedLstm = (layer: LstmLayerSpec): boolean =>
  layer.gates.input.activation === 'sigmoid' &&
  layer.gates.forget.activation === 'sigmoid' &&
  layer.gates.candidate.activation === 'tanh' &&
  layer.gates.output.activation === 'sigmoid' &&
  layer.outputActivation === 'tanh';

/** Whether GRUBlockCell computes what the spec asks for. */
const isFusedGru = (layer: GruLayerSpec): boolean =>
  layer.gates.update.activation === 'sigmoid' &&
  layer.gates.reset.activation === 'sigmoid' &&
  layer.gates.candidate.activation === 'tanh';

/** The fused kernels where they fit, else the same layer composed of elementwise ones. */
export function createLayer(kernels: Kernels, layer: LayerSpec, shape: LayerShape): PlannedLayer {
  switch (layer.kind) {
    case 'simple-rnn':
      return new SimpleRnn(kernels, shape, layer.activation);
    case 'lstm':
      return isFusedLstm(layer)
        ? new Lstm(kernels, shape)
        : new LstmComposed(kernels, shape, layer);
    case 'gru':
      return isFusedGru(layer) ? new Gru(kernels, shape) : new GruComposed(kernels, shape, layer);
    default:
      return assertNever(layer);
  }
}
