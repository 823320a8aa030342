import { Skeleton, Stack } from '@mantine/core';
import type { DatasetDetail } from '@shared/domain/dataset/dataset';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '@/components/ui/error-alert';
import { RetryButton } from '@/components/ui/retry-button';
import { VirtualSelect } from '@/components/ui/virtual-select';
import { type usePrepare, useSeries } from '../dataset-api';
import { PreparePanel } from '../prepare/prepare-panel';
import { DatasetFacts } from './dataset-facts';
import classes from './detail.module.css';
import { GapStrip } from './gap-strip';
import { SeriesPlot } from './series-plot';

interface SeriesTabProps {
  detail: DatasetDetail;
  seriesName: string;
  onSeries(name: string): void;
  prepare: ReturnType<typeof usePrepare>;
}

/** One series as it is prepared, and the steps that prepare it. */
export function SeriesTab({ detail, seriesName, onSeries, prepare }: SeriesTabProps) {
  const { t } = useTranslation();
  const { summary, series } = detail;
  const { id, revision, frequency } = summary;
  const points = useSeries(id, revision, seriesName);
  const shown = series.find(({ name }) => name === seriesName);
  const isPending = prepare.isPending || points.isPlaceholderData;
  return (
    <Stack gap="md">
      <DatasetFacts summary={summary} series={shown} />
      <div className={classes.series}>
        <Stack gap="md" miw={0}>
          {series.length > 1 && (
            <VirtualSelect
              label={t('data.series')}
              options={series.map(({ name }) => name)}
              value={seriesName}
              onChange={onSeries}
              testId="series-select"
            />
          )}
          <div className={classes.plot} aria-busy={isPending} data-pending={isPending}>
            {points.isPending && <Skeleton height={340} />}
            {points.isError && (
              <ErrorAlert
                error={points.error}
                actions={<RetryButton onRetry={() => void points.refetch()} />}
              />
            )}
            {points.data && <SeriesPlot points={points.data} frequency={frequency} />}
          </div>
          {shown && shown.gaps.length > 0 && <GapStrip series={shown} frequency={frequency} />}
        </Stack>
        <PreparePanel detail={detail} seriesName={seriesName} prepare={prepare} />
      </div>
    </Stack>
  );
}
