import { Table, Text } from '@mantine/core';
import type { Forecast, ForecastMetrics } from '@shared/domain/forecast';
import { useTranslation } from 'react-i18next';
import { Section } from '@/components/ui/section';
import { useFormats } from '@/lib/use-formats';

const names = [
  'mae',
  'rmse',
  'smape',
  'mase',
] as const satisfies readonly (keyof ForecastMetrics)[];

export function MetricsTable({ forecast }: { forecast: Forecast }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { metrics, baselineMetrics, seasonSteps } = forecast;
  if (!metrics) return null;
  const write = (value: number | null | undefined) =>
    value === null || value === undefined ? '–' : formats.value(value);
  const baselineName =
    seasonSteps > 1 ? t('forecast.seasonalNaive', { count: seasonSteps }) : t('forecast.naive');
  return (
    <Section title={t('forecast.metrics')} lead={t('forecast.metricsLead')}>
      <Table verticalSpacing={6} fz="sm" layout="fixed">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('forecast.metric')}</Table.Th>
            <Table.Th ta="right">{t('forecast.network')}</Table.Th>
            <Table.Th ta="right">{baselineName}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {names.map((name) => {
            const own = metrics[name];
            const other = baselineMetrics?.[name];
            const isBetter = typeof own === 'number' && typeof other === 'number' && own < other;
            return (
              <Table.Tr key={name}>
                <Table.Td>
                  <Text span size="sm" title={t(`forecast.metricText.${name}`)}>
                    {t(`forecast.metricName.${name}`)}
                  </Text>
                </Table.Td>
                <Table.Td ta="right" fw={isBetter ? 700 : 400}>
                  {write(own)}
                </Table.Td>
                <Table.Td ta="right">{write(other)}</Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </Section>
  );
}
