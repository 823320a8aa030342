import { ActionIcon, Button } from '@mantine/core';
import type { LayerSpec } from '@shared/domain/network-spec';
import { useTranslation } from 'react-i18next';
import { Icon } from '@/components/ui/icons';
import { useDraft } from './draft-store';
import classes from './network.module.css';

const mostLayers = 8;

/** The stack from the window to the dense unit; one layer is being edited below. */
export function LayerList({ layers }: { layers: readonly LayerSpec[] }) {
  const { t } = useTranslation();
  const { selectedLayer, selectLayer, addLayer, removeLayer } = useDraft();
  return (
    <ul className={classes.layers} aria-label={t('network.layers')}>
      {layers.map((layer, index) => {
        const name = t('network.layerName', {
          position: index + 1,
          kind: t(`network.kind.${layer.kind}`),
          units: Number.isNaN(layer.units) ? '–' : layer.units,
        });
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a layer is its position
          <li key={index}>
            <Button
              size="xs"
              variant={index === selectedLayer ? 'light' : 'default'}
              aria-pressed={index === selectedLayer}
              onClick={() => selectLayer(index)}
            >
              {name}
            </Button>
            {layers.length > 1 && (
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('network.removeLayer', { name })}
                onClick={() => removeLayer(index)}
              >
                <Icon name="trash" size={15} />
              </ActionIcon>
            )}
          </li>
        );
      })}
      <li className={classes.fixedLayer}>{t('network.denseLayer')}</li>
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
