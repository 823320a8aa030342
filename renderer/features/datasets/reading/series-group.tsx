import { Select, Stack } from '@mantine/core';
import { seriesColumns, timeColumns } from '@shared/domain/dataset/layout-columns';
import type { Layout } from '@shared/domain/dataset/reading';
import { useTranslation } from 'react-i18next';
import { mergeChoices } from '../intake/said';
import { layoutOfKind, valueCandidates, withSeries, withValues } from './change-layout';
import { ColumnChecklist } from './column-checklist';
import type { GroupProps } from './group-props';
import { below } from './input-order';
import { readingNow } from './reading-now';
import { useGuessWords } from './use-guess-words';

const kinds: readonly Layout['kind'][] = ['wide', 'long', 'rows'];
/** A list of more is searched, not scrolled. */
const mostOptions = 100;
/** Columns that may tell the series of a long table apart. */
const mostSeriesColumns = 4;

/** How the cells make series. */
export function SeriesGroup({ said, inspection, onSay }: GroupProps) {
  const { t } = useTranslation();
  const guessWords = useGuessWords();
  const { columns } = inspection;
  const { layout } = readingNow(said, inspection);
  const say = (next: Layout | null) =>
    next && onSay({ ...said, choices: mergeChoices(said.choices, { layout: next }) });
  const possible = kinds.filter(
    (kind) => kind === layout?.kind || layoutOfKind(kind, layout, columns) !== null,
  );
  const taken = layout ? timeColumns(layout.time) : [];
  const tellers = columns.map(({ name }) => name).filter((name) => !taken.includes(name));
  return (
    <Stack gap="sm">
      <Select
        {...below}
        label={t('reading.layout')}
        description={guessWords(inspection.layout)}
        data={possible.map((kind) => ({ value: kind, label: t(`reading.layouts.${kind}`) }))}
        value={layout?.kind ?? null}
        disabled={possible.length === 0}
        allowDeselect={false}
        onChange={(kind) =>
          kind !== null && kind !== layout?.kind && say(layoutOfKind(kind, layout, columns))
        }
        data-testid="layout-select"
      />
      {layout?.kind === 'long' && (
        <ColumnChecklist
          label={t('reading.seriesColumns')}
          names={tellers}
          chosen={layout.series}
          most={mostSeriesColumns}
          onChange={(names) => say(withSeries(layout, [...names]))}
          testId="series-columns"
        />
      )}
      {layout?.kind === 'rows' && (
        <Select
          label={t('reading.nameColumn')}
          data={tellers}
          value={layout.series}
          searchable
          clearable
          limit={mostOptions}
          placeholder={t('reading.rowsNumbered')}
          onChange={(name) => say(withSeries(layout, name === null ? [] : [name]))}
          data-testid="name-column-select"
        />
      )}
      {layout && (
        <ColumnChecklist
          label={t('reading.valueColumns')}
          names={valueCandidates(layout, columns).map(({ name }) => name)}
          chosen={layout.values.filter((name) => !seriesColumns(layout).includes(name))}
          onChange={(names) => say(withValues(layout, names, columns))}
          testId="value-columns"
        />
      )}
    </Stack>
  );
}
