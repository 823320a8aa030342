import type { NetworkName, SystemName } from './works';

/** Gates and candidate. */
const COLUMNS: Record<NetworkName, number> = { 'simple-rnn': 1, lstm: 4, gru: 3, bilstm: 4 };

/**
 * Parameters that a system's network of one input feature and one output must have. PyTorch has two
 * biases in every recurrent layer; Keras has two in a GRU, whose reset gate is behind the product.
 */
export function expectedParameters(system: SystemName, network: NetworkName, units: number) {
  const isKeras = system === 'keras' || system === 'keras-xla';
  const biases = system === 'pytorch' || (isKeras && network === 'gru') ? 2 : 1;
  const directions = network === 'bilstm' ? 2 : 1;
  const recurrent = directions * COLUMNS[network] * units * (1 + units + biases);
  return recurrent + units + 1;
}
