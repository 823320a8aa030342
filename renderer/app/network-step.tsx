import type { DatasetSummary } from '@shared/domain/dataset/dataset';
import type { ComponentProps } from 'react';
import { useDatasetDetail } from '@/features/datasets/dataset-api';
import { NetworkPage } from '@/features/network/network-page';

type NetworkStepProps = Omit<ComponentProps<typeof NetworkPage>, 'series'>;

/** The network, with the series that it may see beside the chosen one. */
export function NetworkStep({ dataset, ...props }: NetworkStepProps) {
  return dataset === null ? (
    <NetworkPage dataset={null} series={undefined} {...props} />
  ) : (
    <NetworkOfDataset dataset={dataset} {...props} />
  );
}

function NetworkOfDataset({ dataset, ...props }: NetworkStepProps & { dataset: DatasetSummary }) {
  const detail = useDatasetDetail(dataset.id).data;
  return <NetworkPage dataset={dataset} series={detail?.series} {...props} />;
}
