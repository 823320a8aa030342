import { Skeleton, Stack } from '@mantine/core';
import type { DatasetSummary } from '@shared/domain/dataset/dataset';
import type { DatasetId } from '@shared/domain/ids';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@/components/ui/empty-state';
import { ErrorAlert } from '@/components/ui/error-alert';
import { ListAndDetail, Page } from '@/components/ui/page';
import { RetryButton } from '@/components/ui/retry-button';
import { useDatasets } from './dataset-api';
import { DatasetList } from './dataset-list';
import { DatasetDetail } from './detail/dataset-detail';
import { DropZone } from './intake/drop-zone';
import { useIntake } from './intake/intake-store';
import { Queue } from './intake/queue';
import { usePaste, usePastedText } from './intake/use-paste';
import { ImportPreview } from './preview/import-preview';

interface DataPageProps {
  selected: DatasetSummary | null;
  seriesName: string | null;
  onSelect(datasetId: DatasetId): void;
  onSeries(name: string): void;
  onUse(): void;
}

export function DataPage({ selected, seriesName, onSelect, onSeries, onUse }: DataPageProps) {
  const { t } = useTranslation();
  const datasets = useDatasets();
  const { files, active, open } = useIntake();
  const paste = usePaste();
  usePastedText(paste.mutate);
  const list = datasets.data ?? [];
  const file = files.find(({ token }) => token === active);
  const onImported = ({ id }: DatasetSummary) => onSelect(id);
  const isEmpty = datasets.isSuccess && list.length === 0 && files.length === 0;

  return (
    <Page title={t('data.title')} lead={t('data.lead')}>
      {paste.error && <ErrorAlert error={paste.error} />}
      {datasets.isPending && <Skeleton height={380} />}
      {datasets.isError && (
        <ErrorAlert
          error={datasets.error}
          actions={<RetryButton onRetry={() => void datasets.refetch()} />}
        />
      )}
      {isEmpty && <DropZone large />}
      {(list.length > 0 || files.length > 0) && (
        <ListAndDetail
          list={
            <>
              {files.length > 0 && <Queue onImported={onImported} />}
              {list.length > 0 && (
                <DatasetList
                  datasets={list}
                  selected={file ? null : (selected?.id ?? null)}
                  onPick={(id) => {
                    open(null);
                    onSelect(id);
                  }}
                />
              )}
              <DropZone large={false} />
            </>
          }
        >
          <Stack gap="md" miw={0}>
            {file && <ImportPreview key={file.token} file={file} onImported={onImported} />}
            {!file && selected && seriesName !== null && (
              <DatasetDetail
                key={selected.id}
                dataset={selected}
                seriesName={seriesName}
                onSeries={onSeries}
                onUse={onUse}
                onImported={onImported}
              />
            )}
            {!file && !selected && (
              <EmptyState icon="data" title={t('intake.pickTitle')} text={t('intake.pickText')} />
            )}
          </Stack>
        </ListAndDetail>
      )}
    </Page>
  );
}
