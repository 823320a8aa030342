import { Badge, Text } from '@mantine/core';
import type { ColumnInspection, ColumnType } from '@shared/domain/dataset/inspection';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/lib/use-formats';
import { useNoteWords } from '../use-note-words';
import classes from './preview.module.css';
import { Sparkline } from './sparkline';

const typeColors: Record<ColumnType, string> = {
  time: 'blue',
  number: 'teal',
  category: 'grape',
  text: 'gray',
  empty: 'gray',
};

/** What a column looks like: its type, how many values fit it, its unit and its course. */
export function ColumnHead({ column }: { column: ColumnInspection }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const words = useNoteWords();
  const { name, type, share, unit, evidence, sketch, missingCount, distinctCount } = column;
  const details = [
    words(evidence),
    t('preview.missingCells', { count: missingCount }),
    t('preview.distinctCells', { count: distinctCount }),
  ].join('\n');
  return (
    <div title={details}>
      <Text size="sm" fw={600} truncate>
        {name}
      </Text>
      <div className={classes.columnFacts}>
        <Badge size="xs" variant="light" color={typeColors[type]} flex="none">
          {t(`preview.columnType.${type}`)}
        </Badge>
        <span title={t('preview.shareHint')}>{formats.percent(share)}</span>
        {unit !== null && <span title={t('preview.unit')}>{unit}</span>}
      </div>
      {sketch.length > 1 ? (
        <Sparkline values={sketch} label={t('preview.sketch', { column: name })} />
      ) : (
        <Text size="xs" c="dimmed" truncate>
          {t('preview.distinctCells', { count: distinctCount })}
        </Text>
      )}
    </div>
  );
}
