import { Badge, Button, Table } from '@mantine/core';
import type { Mark } from '@shared/domain/dataset/dataset';
import type { Forecast, Reliability } from '@shared/domain/forecast';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ScrollRegion } from '@/components/ui/scroll-region';
import { Section } from '@/components/ui/section';
import { useFormats } from '@/lib/use-formats';
import classes from './forecasts.module.css';

const badgeColors: Record<Reliability, string> = {
  trustworthy: 'teal',
  doubtful: 'yellow',
  'worse-than-baseline': 'orange',
  unknown: 'gray',
};

/** A table of more rows is slow to lay out; the rest comes when asked for. */
const rowsAtOnce = 200;

export function StepsTable({ forecast }: { forecast: Forecast }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const [most, setMost] = useState(rowsAtOnce);
  const { steps, frequency } = forecast;
  const write = (value: number | null) => (value === null ? '–' : formats.value(value));
  const interval = (lower: number | null, upper: number | null) =>
    lower === null || upper === null ? '–' : `${write(lower)} – ${write(upper)}`;
  const nameMark = (mark: Mark | null) => {
    if (mark === null) return '–';
    return mark === 'observed' ? t('forecast.observed') : t(`data.marks.${mark}`);
  };
  // A column without a single value would only push the last one out of a small window.
  const has80 = steps.some((step) => step.lower80 !== null);
  const has95 = steps.some((step) => step.lower95 !== null);
  const hasActuals = steps.some((step) => step.actual !== null);
  const hasMarks = steps.some(({ actualMark }) => actualMark !== null && actualMark !== 'observed');
  return (
    <Section title={t('forecast.table')}>
      <ScrollRegion
        className={classes.steps}
        label={t('app.scrollArea', { name: t('forecast.table') })}
      >
        <Table verticalSpacing={5} fz="sm" stickyHeader>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('forecast.step')}</Table.Th>
              <Table.Th>{t('forecast.time')}</Table.Th>
              <Table.Th ta="right">{t('forecast.series.forecast')}</Table.Th>
              {has80 && <Table.Th ta="right">{t('forecast.series.band80')}</Table.Th>}
              {has95 && <Table.Th ta="right">{t('forecast.series.band95')}</Table.Th>}
              <Table.Th ta="right">{t('forecast.series.baseline')}</Table.Th>
              {hasActuals && <Table.Th ta="right">{t('forecast.series.actual')}</Table.Th>}
              {hasMarks && <Table.Th>{t('forecast.mark')}</Table.Th>}
              <Table.Th>{t('forecast.trust')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {steps.slice(0, most).map((step) => (
              <Table.Tr key={step.step}>
                <Table.Td>{step.step}</Table.Td>
                <Table.Td>{formats.time(step.time, frequency)}</Table.Td>
                <Table.Td ta="right" fw={600}>
                  {write(step.value)}
                </Table.Td>
                {has80 && <Table.Td ta="right">{interval(step.lower80, step.upper80)}</Table.Td>}
                {has95 && <Table.Td ta="right">{interval(step.lower95, step.upper95)}</Table.Td>}
                <Table.Td ta="right">{write(step.baseline)}</Table.Td>
                {hasActuals && <Table.Td ta="right">{write(step.actual)}</Table.Td>}
                {hasMarks && <Table.Td>{nameMark(step.actualMark)}</Table.Td>}
                <Table.Td>
                  <Badge
                    size="sm"
                    variant="light"
                    miw="max-content"
                    color={badgeColors[step.reliability]}
                  >
                    {t(`forecast.reliability.${step.reliability}`)}
                  </Badge>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollRegion>
      {steps.length > most && (
        <Button size="xs" variant="default" onClick={() => setMost(most + rowsAtOnce)}>
          {t('forecast.moreSteps', { count: steps.length - most })}
        </Button>
      )}
    </Section>
  );
}
