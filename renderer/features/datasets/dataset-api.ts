import type { DatasetSummary, ImportChoices } from '@shared/domain/dataset';
import type { DatasetId, FileToken } from '@shared/domain/ids';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { calls, unwrap } from '@/lib/client';
import { queryKeys } from '@/lib/query-keys';

/** More are not worth their drawing time. */
const plotPoints = 1000;

export const useDatasets = () =>
  useQuery({ queryKey: queryKeys.datasets, queryFn: () => unwrap(calls().datasets.list({})) });

export const useInspection = (file: FileToken) =>
  useQuery({
    queryKey: queryKeys.inspection(file),
    queryFn: () => unwrap(calls().datasets.inspect({ file })),
  });

export const useSeries = (datasetId: DatasetId, seriesName: string) =>
  useQuery({
    queryKey: queryKeys.series(datasetId, seriesName),
    queryFn: () =>
      unwrap(calls().datasets.readSeries({ datasetId, seriesName, maxPoints: plotPoints })),
  });

export const useRejects = (datasetId: DatasetId) =>
  useQuery({
    queryKey: queryKeys.rejects(datasetId),
    queryFn: () => unwrap(calls().datasets.readRejects({ datasetId })),
  });

export const useChooseFiles = (onChosen: (files: FileToken[]) => void) =>
  useMutation({
    mutationFn: () => unwrap(calls().datasets.chooseFiles({})),
    onSuccess: onChosen,
  });

export function useImport(onImported: (dataset: DatasetSummary) => void) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (request: { file: FileToken; choices: ImportChoices }) =>
      unwrap(calls().datasets.importCsv(request)),
    onSuccess: async (dataset) => {
      await cache.invalidateQueries({ queryKey: queryKeys.datasets });
      onImported(dataset);
    },
  });
}
