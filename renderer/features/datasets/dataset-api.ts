import type { DatasetDetail } from '@shared/domain/dataset/dataset';
import type { PrepareStep } from '@shared/domain/dataset/recipe';
import type { DatasetId, FileToken } from '@shared/domain/ids';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { calls, unwrap } from '@/lib/client';
import { queryKeys } from '@/lib/query-keys';

/** More are not worth their drawing time. */
const plotPoints = 1000;

export const useDatasets = () =>
  useQuery({ queryKey: queryKeys.datasets, queryFn: () => unwrap(calls().datasets.list({})) });

export const useDatasetDetail = (datasetId: DatasetId) =>
  useQuery({
    queryKey: queryKeys.dataset(datasetId),
    queryFn: () => unwrap(calls().datasets.detail({ datasetId })),
  });

/** The last revision stays on the plot until the next is read. */
export const useSeries = (datasetId: DatasetId, revision: number, seriesName: string) =>
  useQuery({
    queryKey: queryKeys.series(datasetId, revision, seriesName),
    queryFn: () =>
      unwrap(calls().datasets.readSeries({ datasetId, seriesName, maxPoints: plotPoints })),
    placeholderData: keepPreviousData,
  });

export const useChooseFiles = (onChosen: (files: FileToken[]) => void) =>
  useMutation({
    mutationFn: () => unwrap(calls().datasets.chooseFiles({})),
    onSuccess: onChosen,
  });

type Preparation =
  | { kind: 'steps'; steps: readonly PrepareStep[] }
  | { kind: 'undo' }
  | { kind: 'redo' };

/** Changes how a data set is prepared; what it answers is what the page shows from then on. */
export function usePrepare(datasetId: DatasetId) {
  const cache = useQueryClient();
  return useMutation({
    // One at a time, in the order asked for.
    scope: { id: `prepare-${datasetId}` },
    mutationFn: (preparation: Preparation): Promise<DatasetDetail> => {
      const { prepare, undo, redo } = calls().datasets;
      switch (preparation.kind) {
        case 'steps':
          return unwrap(prepare({ datasetId, steps: [...preparation.steps] }));
        case 'undo':
          return unwrap(undo({ datasetId }));
        case 'redo':
          return unwrap(redo({ datasetId }));
      }
    },
    onSuccess: (detail) => {
      cache.setQueryData(queryKeys.dataset(datasetId), detail);
      return cache.invalidateQueries({ queryKey: queryKeys.datasets });
    },
  });
}
