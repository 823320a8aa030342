import { Group, Radio, Text } from '@mantine/core';
import type { LayerKind } from '@shared/domain/network-spec';
import { useTranslation } from 'react-i18next';
import classes from './network.module.css';

const kinds: readonly LayerKind[] = ['simple-rnn', 'lstm', 'gru'];

interface CellCardsProps {
  value: LayerKind;
  onChange(kind: LayerKind): void;
}

export function CellCards({ value, onChange }: CellCardsProps) {
  const { t } = useTranslation();
  return (
    <Radio.Group
      value={value}
      onChange={(chosen) => {
        const kind = kinds.find((candidate) => candidate === chosen);
        if (kind) onChange(kind);
      }}
      label={t('network.cell')}
    >
      <div className={classes.cards}>
        {kinds.map((kind) => (
          <Radio.Card
            key={kind}
            value={kind}
            className={classes.card}
            data-testid={`cell-${kind}`}
            aria-label={t(`network.kind.${kind}`)}
          >
            <Group gap="sm" wrap="nowrap" align="flex-start">
              <Radio.Indicator mt={2} />
              <div>
                <Text fw={600} size="sm">
                  {t(`network.kind.${kind}`)}
                </Text>
                <Text size="xs" c="dimmed">
                  {t(`network.kindText.${kind}`)}
                </Text>
              </div>
            </Group>
          </Radio.Card>
        ))}
      </div>
    </Radio.Group>
  );
}
