import { Button, Skeleton } from '@mantine/core';
import type { RunId } from '@shared/domain/ids';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@/components/ui/empty-state';
import { ErrorAlert } from '@/components/ui/error-alert';
import { ListAndDetail, Page } from '@/components/ui/page';
import { Section } from '@/components/ui/section';
import { RunDetail } from './run-detail';
import { RunList } from './run-list';
import { useRuns } from './training-api';

interface TrainPageProps {
  selected: RunId | null;
  onSelect(runId: RunId): void;
  onForecast(runId: RunId): void;
  onSetUpNetwork(): void;
}

export function TrainPage({ selected, onSelect, onForecast, onSetUpNetwork }: TrainPageProps) {
  const { t } = useTranslation();
  const runs = useRuns();
  const shown = runs.data?.find(({ id }) => id === selected) ?? runs.data?.[0];
  return (
    <Page title={t('train.title')} lead={t('train.lead')}>
      {runs.isPending && <Skeleton height={380} />}
      {runs.isError && <ErrorAlert error={runs.error} />}
      {runs.isSuccess && !shown && (
        <EmptyState
          icon="train"
          title={t('train.empty')}
          text={t('train.emptyText')}
          action={<Button onClick={onSetUpNetwork}>{t('train.setUp')}</Button>}
        />
      )}
      {shown && (
        <ListAndDetail
          list={
            <Section title={t('train.runs')}>
              <RunList runs={runs.data ?? []} selected={shown.id} onPick={onSelect} />
            </Section>
          }
        >
          <RunDetail
            key={shown.id}
            summary={shown}
            runs={runs.data ?? []}
            onForecast={onForecast}
          />
        </ListAndDetail>
      )}
    </Page>
  );
}
