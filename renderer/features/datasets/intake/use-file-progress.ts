import type { FileToken } from '@shared/domain/ids';
import { useQuery } from '@tanstack/react-query';
import { calls, unwrap } from '@/lib/client';
import { queryKeys } from '@/lib/query-keys';

const everyMs = 200;

/** Where the inspection or import of a file stands; undefined or null while none is known. */
export function useFileProgress(file: FileToken, isUnderWay: boolean) {
  const { data } = useQuery({
    queryKey: queryKeys.fileProgress(file),
    queryFn: () => unwrap(calls().datasets.progress({ file })),
    enabled: isUnderWay,
    refetchInterval: everyMs,
    staleTime: 0,
    gcTime: 0,
  });
  return isUnderWay ? data : null;
}
