import { Skeleton } from '@mantine/core';
import type { DatasetSummary } from '@shared/domain/dataset';
import type { DatasetId } from '@shared/domain/ids';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '@/components/ui/error-alert';
import { ListAndDetail, Page } from '@/components/ui/page';
import { PickList } from '@/components/ui/pick-list';
import { Section } from '@/components/ui/section';
import { useFormats } from '@/lib/use-formats';
import { useDatasets } from './dataset-api';
import { DatasetDetail } from './dataset-detail';
import { DropZone } from './drop-zone';
import { ImportPreview } from './import-preview';
import { useIntake } from './intake-store';

interface DataPageProps {
  selected: DatasetSummary | null;
  seriesName: string | null;
  onSelect(datasetId: DatasetId): void;
  onSeries(name: string): void;
  onUse(): void;
}

export function DataPage({ selected, seriesName, onSelect, onSeries, onUse }: DataPageProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const datasets = useDatasets();
  const file = useIntake((state) => state.files[0]);
  const list = datasets.data ?? [];
  const isEmpty = datasets.isSuccess && list.length === 0;

  return (
    <Page title={t('data.title')} lead={t('data.lead')}>
      {datasets.isPending && <Skeleton height={380} />}
      {datasets.isError && <ErrorAlert error={datasets.error} />}
      {file && isEmpty && <ImportPreview file={file} onImported={({ id }) => onSelect(id)} />}
      {isEmpty && <DropZone large={file === undefined} />}
      {list.length > 0 && (
        <ListAndDetail
          list={
            <>
              <Section title={t('data.listTitle')}>
                <PickList
                  label={t('data.listTitle')}
                  selected={selected?.id ?? null}
                  onPick={onSelect}
                  items={list.map(({ id, name, length, importedAt }) => ({
                    id,
                    title: name,
                    detail: `${t('data.values', { count: length })} · ${formats.moment(importedAt)}`,
                  }))}
                />
              </Section>
              <DropZone large={false} />
            </>
          }
        >
          {file && <ImportPreview file={file} onImported={({ id }) => onSelect(id)} />}
          {selected && seriesName !== null && (
            <DatasetDetail
              dataset={selected}
              seriesName={seriesName}
              onSeries={onSeries}
              onUse={onUse}
            />
          )}
        </ListAndDetail>
      )}
    </Page>
  );
}
