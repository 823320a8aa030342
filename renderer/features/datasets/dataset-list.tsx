import type { DatasetSummary } from '@shared/domain/dataset/dataset';
import type { DatasetId } from '@shared/domain/ids';
import { useTranslation } from 'react-i18next';
import { PickList } from '@/components/ui/pick-list';
import { Section } from '@/components/ui/section';
import { useFormats } from '@/lib/use-formats';

interface DatasetListProps {
  datasets: readonly DatasetSummary[];
  selected: DatasetId | null;
  onPick(datasetId: DatasetId): void;
}

export function DatasetList({ datasets, selected, onPick }: DatasetListProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <Section title={t('data.listTitle')}>
      <PickList
        label={t('data.listTitle')}
        selected={selected}
        onPick={onPick}
        items={datasets.map(({ id, name, length, seriesNames, importedAt }) => ({
          id,
          title: name,
          detail: [
            t('data.values', { count: length }),
            ...(seriesNames.length > 1
              ? [t('data.seriesCount', { count: seriesNames.length })]
              : []),
            formats.moment(importedAt),
          ].join(' · '),
        }))}
      />
    </Section>
  );
}
