import { Select } from '@mantine/core';
import type { Inspection } from '@shared/domain/dataset/inspection';
import type { TimeSource } from '@shared/domain/dataset/reading';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { VirtualSelect } from '@/components/ui/virtual-select';
import { useFormats } from '@/lib/use-formats';
import { timeOfColumn } from './change-layout';
import { TimeFormatField } from './time-format-field';
import { useGuessWords } from './use-guess-words';

/** A list of more is searched, not scrolled. */
const mostOptions = 100;

interface TimeColumnFieldsProps {
  time: Exclude<TimeSource, { kind: 'none' }>;
  inspection: Inspection;
  onChange(time: TimeSource): void;
}

/** One or two columns of times, their format and their zone. */
export function TimeColumnFields({ time, inspection, onChange }: TimeColumnFieldsProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const guessWords = useGuessWords();
  const { columns, times } = inspection;
  const names = columns.map(({ name }) => name);
  const zones = useMemo(() => Intl.supportedValuesOf('timeZone'), []);
  const first = time.kind === 'column' ? time.column : time.columns[0];
  const column = columns.find(({ name }) => name === first);
  const reads = times
    ? t('reading.firstReads', {
        text: times.text,
        time: formats.time(times.first, times.frequency ?? { unit: 'second', count: 1 }),
      })
    : null;
  const columnSelect = (
    label: string,
    value: string,
    onColumn: (name: string) => void,
    testId: string,
    evidence?: string,
  ) => (
    <VirtualSelect
      label={label}
      description={evidence}
      options={names}
      value={value}
      onChange={onColumn}
      testId={testId}
    />
  );
  return (
    <>
      {time.kind === 'column'
        ? columnSelect(
            t('reading.timeColumn'),
            time.column,
            (name) => onChange(timeOfColumn(columns, name)),
            'time-column-select',
            column && guessWords({ ...column, value: null }),
          )
        : ([0, 1] as const).map((at) => (
            <div key={at}>
              {columnSelect(
                t(at === 0 ? 'reading.dateColumn' : 'reading.clockColumn'),
                time.columns[at],
                (name) =>
                  onChange({
                    ...time,
                    columns: at === 0 ? [name, time.columns[1]] : [time.columns[0], name],
                  }),
                at === 0 ? 'date-column-select' : 'clock-column-select',
              )}
            </div>
          ))}
      <TimeFormatField
        label={t('reading.timeFormat')}
        value={time.format}
        found={column ? [column.timeFormat, ...column.otherTimeFormats] : []}
        reads={reads}
        onCommit={(format) => format !== '' && onChange({ ...time, format })}
      />
      <Select
        label={t('reading.zone')}
        data={zones}
        value={time.zone}
        searchable
        limit={mostOptions}
        clearable
        placeholder={t('reading.noZone')}
        onChange={(zone) => onChange({ ...time, zone })}
        data-testid="zone-select"
      />
    </>
  );
}
