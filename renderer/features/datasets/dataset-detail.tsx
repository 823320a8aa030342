import { Button, Select, Skeleton, Stack } from '@mantine/core';
import type { DatasetSummary } from '@shared/domain/dataset';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '@/components/ui/error-alert';
import { FactList } from '@/components/ui/fact-list';
import { Section } from '@/components/ui/section';
import { useFormats } from '@/lib/use-formats';
import { useSeries } from './dataset-api';
import { RejectsSection } from './rejects-section';
import { SeriesPlot } from './series-plot';
import { useFrequencyWords } from './use-frequency-words';

interface DatasetDetailProps {
  dataset: DatasetSummary;
  seriesName: string;
  onSeries(name: string): void;
  onUse(): void;
}

export function DatasetDetail({ dataset, seriesName, onSeries, onUse }: DatasetDetailProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const frequencyWords = useFrequencyWords();
  const series = useSeries(dataset.id, seriesName);
  const { frequency, seasonSteps, startTime, endTime } = dataset;
  return (
    <>
      <Section
        title={dataset.name}
        aside={
          <Button size="xs" onClick={onUse} data-testid="use-dataset-button">
            {t('data.use')}
          </Button>
        }
      >
        <Stack gap="md">
          <FactList
            facts={[
              { term: t('data.length'), value: t('data.values', { count: dataset.length }) },
              { term: t('data.frequency'), value: frequencyWords(frequency) },
              {
                term: t('data.season'),
                value:
                  seasonSteps === 1
                    ? t('data.noSeason')
                    : t('data.seasonSteps', { count: seasonSteps }),
              },
              { term: t('data.from'), value: formats.time(startTime, frequency) },
              { term: t('data.to'), value: formats.time(endTime, frequency) },
              { term: t('data.imputed'), value: formats.integer(dataset.imputedCount) },
              { term: t('data.rejected'), value: formats.integer(dataset.rejectedCount) },
              { term: t('data.file'), value: dataset.fileName },
            ]}
          />
          {dataset.seriesNames.length > 1 && (
            <Select
              label={t('data.series')}
              maw={320}
              data={dataset.seriesNames}
              allowDeselect={false}
              value={seriesName}
              onChange={(name) => name !== null && onSeries(name)}
            />
          )}
          {series.isPending && <Skeleton height={320} />}
          {series.isError && <ErrorAlert error={series.error} />}
          {series.data && <SeriesPlot points={series.data} frequency={frequency} />}
        </Stack>
      </Section>
      {dataset.rejectedCount > 0 && <RejectsSection dataset={dataset} />}
    </>
  );
}
