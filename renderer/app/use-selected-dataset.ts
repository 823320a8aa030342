import type { DatasetSummary } from '@shared/domain/dataset/dataset';
import { useDatasets } from '@/features/datasets/dataset-api';
import { useWorkspace } from './workspace-store';

interface SelectedDataset {
  dataset: DatasetSummary | null;
  seriesName: string | null;
}

/** What the person picked, else the first. */
export function useSelectedDataset(): SelectedDataset {
  const { datasetId, seriesName } = useWorkspace();
  const list = useDatasets().data ?? [];
  const dataset = list.find(({ id }) => id === datasetId) ?? list[0] ?? null;
  if (dataset === null) return { dataset, seriesName: null };
  const isThere = seriesName !== null && dataset.seriesNames.includes(seriesName);
  return { dataset, seriesName: isThere ? seriesName : (dataset.seriesNames[0] ?? null) };
}
