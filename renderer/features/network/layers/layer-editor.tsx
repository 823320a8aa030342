import { assertNever } from '@shared/domain/assert-never';
import type { LayerSpec } from '@shared/domain/network-spec';
import { ConvolutionEditor } from './convolution-editor';
import { DenseEditor } from './dense-editor';
import { DropoutEditor } from './dropout-editor';
import type { LayerEditorProps } from './layer-editor-props';
import { PoolingEditor } from './pooling-editor';
import { RecurrentEditor } from './recurrent-editor';

/** Every setting of a layer of any kind. */
export function LayerEditor({ layer, ...place }: LayerEditorProps<LayerSpec>) {
  switch (layer.kind) {
    case 'simple-rnn':
    case 'lstm':
    case 'gru':
      return <RecurrentEditor layer={layer} {...place} />;
    case 'conv1d':
      return <ConvolutionEditor layer={layer} {...place} />;
    case 'pooling':
      return <PoolingEditor layer={layer} {...place} />;
    case 'dense':
      return <DenseEditor layer={layer} {...place} />;
    case 'dropout':
      return <DropoutEditor layer={layer} {...place} />;
    default:
      return assertNever(layer);
  }
}
