import { Button, Group, Table, Text } from '@mantine/core';
import type { SeriesSummary, Stretch } from '@shared/domain/dataset/dataset';
import type { Frequency } from '@shared/domain/frequency';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWidth } from '@/components/plot/use-width';
import { ScrollRegion } from '@/components/ui/scroll-region';
import { useFormats } from '@/lib/use-formats';
import classes from './detail.module.css';

const height = 26;
/** A stretch of one step in ten thousand must still be seen. */
const narrowest = 3;

interface GapStripProps {
  series: SeriesSummary;
  frequency: Frequency;
}

/** Where the file has no values, over the whole span of a series; by pointer, by keys, as a table. */
export function GapStrip({ series, frequency }: GapStripProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const id = useId();
  const [frame, width] = useWidth<HTMLDivElement>();
  const [active, setActive] = useState<number | null>(null);
  const [isTable, setIsTable] = useState(false);
  const { gaps, startTime, endTime, name } = series;
  const span = Math.max(1, endTime - startTime);
  const x = (time: number) => ((time - startTime) / span) * width;
  const wordsOf = ({ from, to, steps }: Stretch) =>
    t('data.gap', {
      count: steps,
      from: formats.time(from, frequency),
      to: formats.time(to, frequency),
    });
  const title = t('data.gapsTitle', { count: gaps.length });
  const shown = active === null ? undefined : gaps[active];
  const move = (by: number) =>
    setActive((before) => Math.min(gaps.length - 1, Math.max(0, (before ?? -1) + by)));
  const moveByKey = (key: string): boolean => {
    switch (key) {
      case 'ArrowRight':
        move(1);
        return true;
      case 'ArrowLeft':
        move(active === null ? 1 : -1);
        return true;
      case 'Home':
        setActive(0);
        return true;
      case 'End':
        setActive(gaps.length - 1);
        return true;
      default:
        return false;
    }
  };
  return (
    <section aria-label={title} data-testid="gap-strip">
      <Group justify="space-between" gap="xs" mb={4}>
        <Text size="sm" fw={600}>
          {title}
        </Text>
        <Button
          size="compact-xs"
          variant="subtle"
          aria-expanded={isTable}
          onClick={() => setIsTable(!isTable)}
        >
          {isTable ? t('data.gapsHideTable') : t('data.gapsTable')}
        </Button>
      </Group>
      <div
        ref={frame}
        className={classes.strip}
        role="listbox"
        aria-label={t('data.gapsOf', { name })}
        aria-activedescendant={active === null ? undefined : `${id}-${active}`}
        tabIndex={0}
        onFocus={() => setActive((before) => before ?? 0)}
        onKeyDown={(event) => {
          if (moveByKey(event.key)) event.preventDefault();
        }}
        onPointerLeave={() => setActive(null)}
      >
        <svg width={width} height={height} role="presentation" focusable="false">
          <rect className={classes.stripSpan} width={width} height={height} rx={4} />
          {gaps.map((gap, index) => (
            <rect
              key={gap.from}
              id={`${id}-${index}`}
              className={classes.stripGap}
              role="option"
              aria-label={wordsOf(gap)}
              aria-selected={index === active}
              x={Math.min(x(gap.from), width - narrowest)}
              width={Math.max(narrowest, x(gap.to) - x(gap.from))}
              height={height}
              onPointerEnter={() => setActive(index)}
            />
          ))}
        </svg>
      </div>
      <Group justify="space-between" gap="xs">
        <Text size="xs" c="dimmed">
          {formats.time(startTime, frequency)}
        </Text>
        <Text size="xs" role="status" data-testid="gap-words">
          {shown ? wordsOf(shown) : t('data.gapsHint')}
        </Text>
        <Text size="xs" c="dimmed">
          {formats.time(endTime, frequency)}
        </Text>
      </Group>
      {isTable && (
        <ScrollRegion className={classes.gapTable} label={title}>
          <Table verticalSpacing={4} fz="sm">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('data.from')}</Table.Th>
                <Table.Th>{t('data.to')}</Table.Th>
                <Table.Th ta="right">{t('data.steps')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {gaps.map(({ from, to, steps }) => (
                <Table.Tr key={from}>
                  <Table.Td>{formats.time(from, frequency)}</Table.Td>
                  <Table.Td>{formats.time(to, frequency)}</Table.Td>
                  <Table.Td ta="right">{formats.integer(steps)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </ScrollRegion>
      )}
    </section>
  );
}
