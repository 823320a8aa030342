import type { LayerSpec, NetworkSpec } from '@shared/domain/network-spec';

/** Where a layer's parameters lie in the network's flat array. */
export interface LayerLayout {
  offset: number;
  length: number;
  inputs: number;
  units: number;
}

/** Layers first to last, then the dense head (w [units], b [1]). */
export interface ParameterLayout {
  layers: LayerLayout[];
  head: LayerLayout;
  parameterCount: number;
}

/** Products of [x, h] per layer: 1 for a simple layer, 4 gates of an LSTM, 3 of a GRU. */
export const gateCount = (layer: LayerSpec): number =>
  ({ 'simple-rnn': 1, lstm: 4, gru: 3 })[layer.kind];

export function layOutParameters(spec: Pick<NetworkSpec, 'layers'>): ParameterLayout {
  let offset = 0;
  let inputs = 1;
  const layers = spec.layers.map((layer): LayerLayout => {
    const { units } = layer;
    const length = gateCount(layer) * units * (inputs + units + 1);
    const layout = { offset, length, inputs, units };
    offset += length;
    inputs = units;
    return layout;
  });
  const head = { offset, length: inputs + 1, inputs, units: 1 };
  return { layers, head, parameterCount: offset + head.length };
}

/** The part of a flat array (parameters or gradients) that belongs to a layer; no copy. */
export const partOf = (flat: Float32Array, layout: LayerLayout): Float32Array =>
  flat.subarray(layout.offset, layout.offset + layout.length);
