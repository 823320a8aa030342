import { Button, Group, Skeleton, Tabs } from '@mantine/core';
import type { DatasetSummary } from '@shared/domain/dataset/dataset';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '@/components/ui/error-alert';
import { RetryButton } from '@/components/ui/retry-button';
import { Section } from '@/components/ui/section';
import { useDatasetDetail, usePrepare } from '../dataset-api';
import { NewerFileButton } from '../intake/newer-file-button';
import { RejectsTab } from './rejects-tab';
import { RowsTab } from './rows-tab';
import { SeriesTab } from './series-tab';
import { SeriesTable } from './series-table';

interface DatasetDetailProps {
  dataset: DatasetSummary;
  seriesName: string;
  onSeries(name: string): void;
  onUse(): void;
  onImported(dataset: DatasetSummary): void;
}

type Tab = 'series' | 'all' | 'rows' | 'rejects';

/** Everything about a data set: its series, how it is prepared, and the rows that it came from. */
export function DatasetDetail(props: DatasetDetailProps) {
  const { dataset, seriesName, onSeries, onUse, onImported } = props;
  const { t } = useTranslation();
  const detail = useDatasetDetail(dataset.id);
  const prepare = usePrepare(dataset.id);
  const [tab, setTab] = useState<Tab>('series');
  // An input of the others can be looked at, but not be forecast.
  const [viewed, setViewed] = useState<string | null>(null);
  const view = (name: string) => {
    setViewed(name);
    if (dataset.seriesNames.includes(name)) onSeries(name);
    setTab('series');
  };
  const series = detail.data?.series ?? [];
  const shownName = series.some(({ name }) => name === viewed) ? viewed : seriesName;
  const { rejectedCount } = dataset;
  return (
    <Section
      title={dataset.name}
      aside={
        <Group gap="xs">
          <NewerFileButton dataset={dataset} onImported={onImported} />
          <Button size="xs" onClick={onUse} data-testid="use-dataset-button">
            {t('data.use')}
          </Button>
        </Group>
      }
    >
      {detail.isPending && <Skeleton height={420} />}
      {detail.isError && (
        <ErrorAlert
          error={detail.error}
          actions={<RetryButton onRetry={() => void detail.refetch()} />}
        />
      )}
      {detail.data && (
        <Tabs
          value={tab === 'rejects' && rejectedCount === 0 ? 'series' : tab}
          onChange={(next) => setTab((next ?? 'series') as Tab)}
          keepMounted={false}
        >
          <Tabs.List aria-label={dataset.name}>
            <Tabs.Tab value="series" data-testid="tab-series">
              {t('data.tabs.series')}
            </Tabs.Tab>
            {series.length > 1 && (
              <Tabs.Tab value="all" data-testid="tab-all">
                {t('data.tabs.all', { count: series.length })}
              </Tabs.Tab>
            )}
            <Tabs.Tab value="rows" data-testid="tab-rows">
              {t('data.tabs.rows')}
            </Tabs.Tab>
            {rejectedCount > 0 && (
              <Tabs.Tab value="rejects" data-testid="tab-rejects">
                {t('data.tabs.rejects', { count: rejectedCount })}
              </Tabs.Tab>
            )}
          </Tabs.List>
          <Tabs.Panel value="series" pt="md">
            <SeriesTab
              detail={detail.data}
              seriesName={shownName ?? seriesName}
              onSeries={view}
              prepare={prepare}
            />
          </Tabs.Panel>
          <Tabs.Panel value="all" pt="md">
            <SeriesTable detail={detail.data} prepare={prepare} onView={view} />
          </Tabs.Panel>
          <Tabs.Panel value="rows" pt="md">
            <RowsTab detail={detail.data} />
          </Tabs.Panel>
          <Tabs.Panel value="rejects" pt="md">
            <RejectsTab dataset={detail.data.summary} />
          </Tabs.Panel>
        </Tabs>
      )}
    </Section>
  );
}
