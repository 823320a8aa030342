import { Stack } from '@mantine/core';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '@/components/ui/section';
import { useDraft } from '../draft-store';
import { ProblemText } from '../fields/problem-text';
import { type PartsProps, sameParts } from '../same-parts';
import { KindCards } from './kind-cards';
import { LayerEditor } from './layer-editor';
import { LayerList } from './layer-list';
import { layerOfKind } from './layer-of-kind';
import { LayerToolbar } from './layer-toolbar';

const parts = ['layers', 'output'] as const;

export const LayersSection = memo(function LayersSection({ spec }: PartsProps<typeof parts>) {
  const { t } = useTranslation();
  const { selectedLayer, changeLayer } = useDraft();
  const { layers, output } = spec;
  const layer = layers[selectedLayer];
  if (!layer) return null;
  const path = `layers.${selectedLayer}`;
  return (
    <Section title={t('network.layers')} lead={t('network.layersLead')}>
      <Stack gap="md">
        <LayerList layers={layers} outputs={output.kind === 'softmax' ? output.bins : 1} />
        <ProblemText path="layers" />
        <LayerToolbar index={selectedLayer} count={layers.length} />
        <ProblemText path={path} />
        <KindCards value={layer.kind} onChange={(kind) => changeLayer(layerOfKind(kind, layer))} />
        <LayerEditor layer={layer} path={path} onChange={changeLayer} />
      </Stack>
    </Section>
  );
}, sameParts(parts));
