import { Select, Stack, Text } from '@mantine/core';
import type { Layout, TimeSource } from '@shared/domain/dataset/reading';
import { useTranslation } from 'react-i18next';
import { mergeChoices } from '../intake/said';
import { noTimes, timeOfColumn, withTime } from './change-layout';
import { FrequencyField } from './frequency-field';
import type { GroupProps } from './group-props';
import { readingNow } from './reading-now';
import { StartField } from './start-field';
import { TimeColumnFields } from './time-column-fields';
import { TimeFormatField } from './time-format-field';

const kinds: readonly TimeSource['kind'][] = ['column', 'two-columns', 'none'];

/** Where the times of the rows come from, and how they are written. */
export function TimeGroup({ said, inspection, onSay }: GroupProps) {
  const { t } = useTranslation();
  const { layout } = readingNow(said, inspection);
  if (!layout) {
    return (
      <Text size="sm" c="dimmed">
        {t('reading.noLayout')}
      </Text>
    );
  }
  const say = (next: Layout | null) =>
    next && onSay({ ...said, choices: mergeChoices(said.choices, { layout: next }) });
  const { columns } = inspection;
  const { time } = layout;
  const sayTime = (next: TimeSource) => say(withTime(layout, next));
  const fields = time.kind === 'none' && (
    <>
      <StartField
        value={time.start}
        onCommit={(start) => sayTime({ ...time, start })}
        hint={t('reading.startHint')}
      />
      <FrequencyField
        label={t('reading.frequency')}
        value={time.frequency}
        emptyLabel={t('reading.counted')}
        onChange={(frequency) => sayTime({ ...time, frequency })}
        testId="reading-frequency"
      />
    </>
  );
  if (layout.kind === 'rows') {
    return (
      <Stack gap="sm">
        <TimeFormatField
          label={t('reading.headerFormat')}
          value={layout.headerFormat ?? ''}
          found={[]}
          reads={null}
          onCommit={(format) => say({ ...layout, headerFormat: format === '' ? null : format })}
        />
        {layout.headerFormat === null && fields}
      </Stack>
    );
  }
  const kindOf = (kind: TimeSource['kind']): TimeSource | null => {
    const names = columns.map(({ name }) => name);
    const found = columns.filter(({ type }) => type === 'time').map(({ name }) => name);
    const before =
      time.kind === 'none' ? found : time.kind === 'column' ? [time.column] : time.columns;
    const [first = names[0], second = names.find((name) => name !== first)] = before;
    switch (kind) {
      case 'column':
        return first === undefined ? null : timeOfColumn(columns, first);
      case 'two-columns':
        return first === undefined || second === undefined
          ? null
          : { kind, columns: [first, second], format: '%Y-%m-%d %H:%M', zone: null };
      case 'none':
        return noTimes;
    }
  };
  return (
    <Stack gap="sm">
      <Select
        label={t('reading.timeKind')}
        data={kinds
          .filter((kind) => {
            const source = kindOf(kind);
            return source !== null && withTime(layout, source) !== null;
          })
          .map((kind) => ({ value: kind, label: t(`reading.timeKinds.${kind}`) }))}
        value={time.kind}
        allowDeselect={false}
        onChange={(kind) => {
          const source = kind === null ? null : kindOf(kind);
          if (source) sayTime(source);
        }}
        data-testid="time-kind-select"
      />
      {time.kind === 'none' ? (
        fields
      ) : (
        <TimeColumnFields time={time} inspection={inspection} onChange={sayTime} />
      )}
    </Stack>
  );
}
