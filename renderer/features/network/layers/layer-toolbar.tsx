import { ActionIcon, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Icon, type IconName } from '@/components/ui/icons';
import { useDraft } from '../draft-store';

interface LayerToolbarProps {
  index: number;
  count: number;
}

/** Which layer is being edited, and its place among the others. */
export function LayerToolbar({ index, count }: LayerToolbarProps) {
  const { t } = useTranslation();
  const { moveLayer, removeLayer } = useDraft();
  const position = index + 1;
  const tools: { icon: IconName; label: string; isPossible: boolean; run(): void }[] = [
    {
      icon: 'arrowLeft',
      label: t('network.moveEarlier', { position }),
      isPossible: index > 0,
      run: () => moveLayer(index, -1),
    },
    {
      icon: 'arrowRight',
      label: t('network.moveLater', { position }),
      isPossible: index < count - 1,
      run: () => moveLayer(index, 1),
    },
    {
      icon: 'trash',
      label: t('network.removeLayer', { position }),
      isPossible: count > 1,
      run: () => removeLayer(index),
    },
  ];
  return (
    <Group justify="space-between" gap="xs">
      <Text size="sm" fw={600}>
        {t('network.layerOf', { position, total: count })}
      </Text>
      <Group gap={4}>
        {tools.map(({ icon, label, isPossible, run }) => (
          <ActionIcon
            key={icon}
            variant="subtle"
            color="gray"
            aria-label={label}
            title={label}
            disabled={!isPossible}
            onClick={run}
          >
            <Icon name={icon} size={16} />
          </ActionIcon>
        ))}
      </Group>
    </Group>
  );
}
