import { Button, Skeleton } from '@mantine/core';
import type { ForecastId, RunId } from '@shared/domain/ids';
import type { RunSummary } from '@shared/domain/run';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@/components/ui/empty-state';
import { ErrorAlert } from '@/components/ui/error-alert';
import { ListAndDetail, Page } from '@/components/ui/page';
import { PickList } from '@/components/ui/pick-list';
import { Section } from '@/components/ui/section';
import { useForecasts } from '@/lib/use-forecasts';
import { useFormats } from '@/lib/use-formats';
import { CreateForecast } from './create-forecast';
import { ForecastDetail } from './forecast-detail';

interface ForecastPageProps {
  /** Runs with a checkpoint; undefined while they load. */
  runs: readonly RunSummary[] | undefined;
  runId: RunId | null;
  selected: ForecastId | null;
  onRun(runId: RunId): void;
  onSelect(forecastId: ForecastId): void;
  onTrain(): void;
  onReport(): void;
}

export function ForecastPage(props: ForecastPageProps) {
  const { runs, runId, selected, onRun, onSelect, onTrain, onReport } = props;
  const { t } = useTranslation();
  const formats = useFormats();
  const forecasts = useForecasts();
  const list = forecasts.data ?? [];
  const run = runs?.find(({ id }) => id === runId) ?? runs?.[0];
  const shown = list.find(({ id }) => id === selected) ?? list[0];
  const isPending = runs === undefined || forecasts.isPending;
  return (
    <Page title={t('forecast.title')} lead={t('forecast.lead')}>
      {isPending && <Skeleton height={380} />}
      {forecasts.isError && <ErrorAlert error={forecasts.error} />}
      {!isPending && !run && !shown && (
        <EmptyState
          icon="forecast"
          title={t('forecast.noRun')}
          text={t('forecast.noRunText')}
          action={<Button onClick={onTrain}>{t('forecast.train')}</Button>}
        />
      )}
      {(run ?? shown) && (
        <ListAndDetail
          list={
            <>
              {run && (
                <CreateForecast runs={runs ?? []} run={run} onRun={onRun} onCreated={onSelect} />
              )}
              {list.length > 0 && (
                <Section title={t('forecast.list')}>
                  <PickList
                    label={t('forecast.list')}
                    selected={shown?.id ?? null}
                    onPick={onSelect}
                    items={list.map(({ id, seriesName, horizonSteps, origin, createdAt }) => ({
                      id,
                      title: t('forecast.itemTitle', { series: seriesName, count: horizonSteps }),
                      detail:
                        origin === 'test-part' ? t('forecast.originTest') : t('forecast.originEnd'),
                      note: formats.moment(createdAt),
                    }))}
                  />
                </Section>
              )}
            </>
          }
        >
          {shown ? (
            <ForecastDetail forecastId={shown.id} onReport={onReport} />
          ) : (
            <EmptyState icon="forecast" title={t('forecast.none')} text={t('forecast.noneText')} />
          )}
        </ListAndDetail>
      )}
    </Page>
  );
}
