import { useDebouncedValue } from '@mantine/hooks';
import { useQueries, useQueryClient } from '@tanstack/react-query';
import type { TableRow } from './table-row';

/** Cells of one page; more would be felt when they come. */
const mostCells = 40_000;
const mostRows = 100;
/** A page that is only passed by a fast scroll is not asked for. */
const settleMs = 60;
/** Pages out of view are forgotten, so that a walk through a long table does not keep all of it. */
const keptMs = 30_000;

/** A table whose rows are read page by page. */
export interface RowSource {
  /** Of the query cache: another key is another table. */
  key: readonly unknown[];
  /** At most. */
  rowCount: number;
  columnCount: number;
  /** Fewer rows than asked for where the table ends before. */
  read(from: number, count: number): Promise<readonly TableRow[]>;
}

export interface RowPages {
  /** undefined while it loads, null where there is none. */
  rowAt(index: number): TableRow | null | undefined;
  /** The row at an index, read where it is not yet there. */
  readRow(index: number): Promise<TableRow | null>;
  error: Error | null;
  retry(): void;
}

/** Reads the pages that hold the rows from `from` to before `to`. */
export function useRowPages(source: RowSource, from: number, to: number): RowPages {
  const cache = useQueryClient();
  const size = Math.max(1, Math.min(mostRows, Math.floor(mostCells / source.columnCount)));
  const [wanted] = useDebouncedValue(
    `${Math.floor(from / size)} ${Math.floor(Math.max(from, to - 1) / size)}`,
    settleMs,
    { leading: true },
  );
  const [first = 0, last = 0] = wanted.split(' ').map(Number);
  const pages = Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
  const options = (page: number) => ({
    queryKey: [...source.key, 'rows', size, page],
    queryFn: () =>
      source.read(page * size, Math.max(1, Math.min(size, source.rowCount - page * size))),
    gcTime: keptMs,
  });
  const queries = useQueries({
    queries: source.rowCount === 0 ? [] : pages.map((page) => options(page)),
  });
  return {
    rowAt: (index) => {
      const page = queries[Math.floor(index / size) - first]?.data;
      return page && (page[index % size] ?? null);
    },
    readRow: async (index) => {
      const rows = await cache.fetchQuery(options(Math.floor(index / size)));
      return rows[index % size] ?? null;
    },
    error: queries.find(({ error }) => error)?.error ?? null,
    retry: () => {
      for (const query of queries) if (query.isError) void query.refetch();
    },
  };
}
