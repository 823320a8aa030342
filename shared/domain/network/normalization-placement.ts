import { assertNever } from '../assert-never';
import type { Activation } from './activation';
import type { LayerSpec, NormalizationSpec } from './layer-spec';

/**
 * Where batch normalization stands. After a saturating activation its outputs are centred; before
 * ReLU and its kin it decides which units are active at all. A linear layer is the same either way.
 */
export function placeNormalization(
  { placement }: Pick<NormalizationSpec, 'placement'>,
  activation: Activation,
): 'before' | 'after' {
  if (placement !== 'auto') return placement;
  switch (activation) {
    case 'relu':
    case 'leaky-relu':
      return 'before';
    case 'tanh':
    case 'sigmoid':
    case 'hard-sigmoid':
    case 'softsign':
    case 'linear':
      return 'after';
    default:
      return assertNever(activation);
  }
}

/** The activation that a layer's output comes out of; null where it has none. */
export function outputActivationOf(layer: LayerSpec): Activation | null {
  switch (layer.kind) {
    case 'simple-rnn':
    case 'conv1d':
    case 'dense':
      return layer.activation;
    case 'lstm':
      return layer.outputActivation;
    case 'gru':
      return layer.gates.candidate.activation;
    case 'pooling':
    case 'dropout':
      return null;
    default:
      return assertNever(layer);
  }
}
