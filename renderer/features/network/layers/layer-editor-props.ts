import type { LayerSpec } from '@shared/domain/network-spec';

export interface LayerEditorProps<Layer extends LayerSpec> {
  layer: Layer;
  /** Where the layer stands in the spec, such as `layers.0`. */
  path: string;
  onChange(layer: LayerSpec): void;
}
