import type { LayerKind } from '@shared/domain/network-spec';

const names: Record<LayerKind, string> = { 'simple-rnn': 'SimpleRNN', lstm: 'LSTM', gru: 'GRU' };

/** The cell as the field writes it. */
export const nameCell = (kind: LayerKind): string => names[kind];
