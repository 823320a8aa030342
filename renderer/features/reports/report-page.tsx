import { Button, Skeleton } from '@mantine/core';
import type { ForecastId } from '@shared/domain/ids';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@/components/ui/empty-state';
import { ErrorAlert } from '@/components/ui/error-alert';
import { ListAndDetail, Page } from '@/components/ui/page';
import { PickList } from '@/components/ui/pick-list';
import { Section } from '@/components/ui/section';
import { useForecasts } from '@/lib/use-forecasts';
import { useFormats } from '@/lib/use-formats';
import { ReportPreview } from './report-preview';
import { SaveButtons } from './save-buttons';

interface ReportPageProps {
  selected: ForecastId | null;
  onSelect(forecastId: ForecastId): void;
  onForecast(): void;
}

export function ReportPage({ selected, onSelect, onForecast }: ReportPageProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const forecasts = useForecasts();
  const list = forecasts.data ?? [];
  const shown = list.find(({ id }) => id === selected) ?? list[0];
  return (
    <Page title={t('report.title')} lead={t('report.lead')}>
      {forecasts.isPending && <Skeleton height={380} />}
      {forecasts.isError && <ErrorAlert error={forecasts.error} />}
      {forecasts.isSuccess && !shown && (
        <EmptyState
          icon="report"
          title={t('report.empty')}
          text={t('report.emptyText')}
          action={<Button onClick={onForecast}>{t('report.makeForecast')}</Button>}
        />
      )}
      {shown && (
        <ListAndDetail
          list={
            <Section title={t('report.pick')}>
              <PickList
                label={t('report.pick')}
                selected={shown.id}
                onPick={onSelect}
                items={list.map(({ id, seriesName, horizonSteps, createdAt, datasetName }) => ({
                  id,
                  title: t('forecast.itemTitle', { series: seriesName, count: horizonSteps }),
                  detail: `${datasetName} · ${formats.moment(createdAt)}`,
                }))}
              />
            </Section>
          }
        >
          <Section title={t('report.saveTitle')} lead={t('report.saveLead')}>
            <SaveButtons key={shown.id} forecastId={shown.id} />
          </Section>
          <ReportPreview forecastId={shown.id} />
        </ListAndDetail>
      )}
    </Page>
  );
}
