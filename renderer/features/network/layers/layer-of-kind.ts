import {
  isRecurrent,
  type LayerKind,
  type LayerSpec,
  layerSchema,
} from '@shared/domain/network-spec';

/** What a kind cannot do without; the schema has the rest. */
const smallest: Record<LayerKind, object> = {
  'simple-rnn': { units: 1 },
  lstm: { units: 1 },
  gru: { units: 1 },
  conv1d: { filters: 1, kernelSteps: 3 },
  pooling: {},
  dense: { units: 1 },
  dropout: { rate: 0.2 },
};

const usualSize = 16;

/**
 * Another kind in the place of a layer, of its size and with what both have; for the rest as the
 * field sets it: gates and activations belong to a kind.
 */
export function layerOfKind(kind: LayerKind, from: LayerSpec): LayerSpec {
  const layer = layerSchema.parse({ kind, ...smallest[kind] });
  const size = sizeOf(from);
  if (isRecurrent(layer)) return { ...layer, ...recurrentPartsOf(from), units: size };
  if (layer.kind === 'conv1d') return { ...layer, ...weightPartsOf(from), filters: size };
  if (layer.kind === 'dense') return { ...layer, ...weightPartsOf(from), units: size };
  return layer;
}

function sizeOf(layer: LayerSpec): number {
  if ('units' in layer) return layer.units;
  return layer.kind === 'conv1d' ? layer.filters : usualSize;
}

function weightPartsOf(layer: LayerSpec) {
  if (!('kernelInitializer' in layer)) return {};
  const { kernelInitializer, normalization } = layer;
  return { kernelInitializer, normalization };
}

function recurrentPartsOf(layer: LayerSpec) {
  if (!isRecurrent(layer)) return weightPartsOf(layer);
  const { bidirectional, recurrentDropout, recurrentInitializer } = layer;
  return { ...weightPartsOf(layer), bidirectional, recurrentDropout, recurrentInitializer };
}
