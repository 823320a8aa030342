import { Button } from '@mantine/core';
import type { LayerSpec } from '@shared/domain/network-spec';
import { summarizeLayer } from '@shared/text';
import { useTranslation } from 'react-i18next';
import { Icon } from '@/components/ui/icons';
import { useLanguage } from '@/lib/use-language';
import { useDraft } from '../draft-store';
import classes from '../network.module.css';
import { useHasIssueWithin } from '../spec-issues';

const mostLayers = 16;

interface LayerListProps {
  layers: readonly LayerSpec[];
  /** Values of the dense output. */
  outputs: number;
}

/** The stack from the window to the dense output; one layer is being edited below. */
export function LayerList({ layers, outputs }: LayerListProps) {
  const { t } = useTranslation();
  const addLayer = useDraft((state) => state.addLayer);
  return (
    <ul className={classes.layers} aria-label={t('network.layers')}>
      {layers.map((layer, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a layer is its position
        <LayerButton key={index} layer={layer} index={index} />
      ))}
      <li className={classes.fixedLayer}>
        {t('network.denseLayer', { outputs: Number.isNaN(outputs) ? '–' : outputs })}
      </li>
      <li>
        <Button
          size="xs"
          variant="subtle"
          leftSection={<Icon name="plus" size={14} />}
          disabled={layers.length >= mostLayers}
          onClick={addLayer}
          data-testid="add-layer-button"
        >
          {t('network.addLayer')}
        </Button>
      </li>
    </ul>
  );
}

function LayerButton({ layer, index }: { layer: LayerSpec; index: number }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { selectedLayer, selectLayer } = useDraft();
  const isWrong = useHasIssueWithin([`layers.${index}`]);
  const name = t('network.layerName', {
    position: index + 1,
    layer: summarizeLayer(layer, language),
  });
  return (
    <li>
      <Button
        size="xs"
        variant={index === selectedLayer ? 'light' : isWrong ? 'outline' : 'default'}
        {...(isWrong && { color: 'red', rightSection: <Icon name="alert" size={14} /> })}
        aria-pressed={index === selectedLayer}
        aria-label={isWrong ? t('network.layerWrong', { name }) : name}
        data-wrong={isWrong}
        onClick={() => selectLayer(index)}
      >
        {name}
      </Button>
    </li>
  );
}
