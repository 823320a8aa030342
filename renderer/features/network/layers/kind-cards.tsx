import { Radio, Text } from '@mantine/core';
import { type LayerKind, layerSchema } from '@shared/domain/network-spec';
import { useTranslation } from 'react-i18next';
import classes from '../network.module.css';

const cells: readonly LayerKind[] = ['simple-rnn', 'lstm', 'gru'];
const kinds = layerSchema.options.map((option) => option.shape.kind.value);
const others = kinds.filter((kind) => !cells.includes(kind));

interface KindCardsProps {
  value: LayerKind;
  onChange(kind: LayerKind): void;
}

/** What a layer is: a recurrent cell, or one of the layers that stand around them. */
export function KindCards({ value, onChange }: KindCardsProps) {
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
      {[cells, others].map((row) => (
        <div key={row[0]} className={row === cells ? classes.cards : classes.smallCards}>
          {row.map((kind) => (
            <KindCard key={kind} kind={kind} />
          ))}
        </div>
      ))}
    </Radio.Group>
  );
}

function KindCard({ kind }: { kind: LayerKind }) {
  const { t } = useTranslation();
  return (
    <Radio.Card
      value={kind}
      className={classes.card}
      data-testid={`cell-${kind}`}
      aria-label={t(`network.kind.${kind}`)}
    >
      <Radio.Indicator mt={2} size="xs" />
      <div>
        <Text fw={600} size="sm">
          {t(`network.kind.${kind}`)}
        </Text>
        <Text size="xs" c="dimmed">
          {t(`network.kindText.${kind}`)}
        </Text>
      </div>
    </Radio.Card>
  );
}
