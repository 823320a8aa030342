import type { DatasetSummary } from '@shared/domain/dataset/dataset';
import type { FileToken } from '@shared/domain/ids';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { queryKeys } from '@/lib/query-keys';
import { importFile } from './import-file';
import { useIntake } from './intake-store';

/** Imports a file of the list; tells of the data set where that file was the one on the table. */
export function useImportFile(
  onImported: (dataset: DatasetSummary) => void,
): (token: FileToken) => Promise<void> {
  const cache = useQueryClient();
  return useCallback(
    async (token) => {
      const isOnTable = useIntake.getState().active === token;
      const dataset = await importFile(token);
      if (dataset === null) return;
      await cache.invalidateQueries({ queryKey: queryKeys.datasets });
      if (isOnTable) onImported(dataset);
    },
    [cache, onImported],
  );
}
