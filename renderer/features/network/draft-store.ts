import type { DatasetId } from '@shared/domain/ids';
import type { LayerSpec, NetworkSpec } from '@shared/domain/network-spec';
import { create } from 'zustand';

/** A number that the person has emptied; the schema refuses it, so it never leaves the page. */
export const emptyNumber = Number.NaN;

interface DraftState {
  /** null until a data set proposes one. */
  spec: NetworkSpec | null;
  /** Which data set proposed it. */
  datasetId: DatasetId | null;
  /** True until the person changes something: another data set may then propose its own. */
  pristine: boolean;
  selectedLayer: number;
  start(datasetId: DatasetId, spec: NetworkSpec): void;
  change(part: Partial<NetworkSpec>): void;
  changeLayer(layer: LayerSpec): void;
  addLayer(): void;
  removeLayer(index: number): void;
  /** Changes places with the layer before (−1) or behind it (1). */
  moveLayer(index: number, by: -1 | 1): void;
  selectLayer(index: number): void;
  clear(): void;
}

/** The spec on screen. Outlives page switches. */
export const useDraft = create<DraftState>()((set) => ({
  spec: null,
  datasetId: null,
  pristine: true,
  selectedLayer: 0,
  start: (datasetId, spec) => set({ datasetId, spec, pristine: true, selectedLayer: 0 }),
  change: (part) =>
    set(({ spec }) => (spec ? { spec: { ...spec, ...part }, pristine: false } : {})),
  changeLayer: (layer) =>
    set(({ spec, selectedLayer }) =>
      spec
        ? {
            spec: { ...spec, layers: replaceAt(spec.layers, selectedLayer, layer) },
            pristine: false,
          }
        : {},
    ),
  addLayer: () =>
    set(({ spec }) => {
      const last = spec?.layers[spec.layers.length - 1];
      if (!spec || !last) return {};
      return {
        spec: { ...spec, layers: [...spec.layers, structuredClone(last)] },
        selectedLayer: spec.layers.length,
        pristine: false,
      };
    }),
  removeLayer: (index) =>
    set(({ spec, selectedLayer }) => {
      if (!spec || spec.layers.length === 1) return {};
      const layers = spec.layers.filter((_, position) => position !== index);
      const moved = selectedLayer > index ? selectedLayer - 1 : selectedLayer;
      return {
        spec: { ...spec, layers },
        selectedLayer: Math.min(moved, layers.length - 1),
        pristine: false,
      };
    }),
  moveLayer: (index, by) =>
    set(({ spec }) => {
      const [moved, neighbour] = [spec?.layers[index], spec?.layers[index + by]];
      if (!spec || !moved || !neighbour) return {};
      const layers = replaceAt(replaceAt(spec.layers, index, neighbour), index + by, moved);
      return { spec: { ...spec, layers }, selectedLayer: index + by, pristine: false };
    }),
  selectLayer: (selectedLayer) => set({ selectedLayer }),
  clear: () => set({ spec: null, datasetId: null, pristine: true, selectedLayer: 0 }),
}));

const replaceAt = <T>(items: readonly T[], index: number, item: T): T[] =>
  items.map((before, position) => (position === index ? item : before));
