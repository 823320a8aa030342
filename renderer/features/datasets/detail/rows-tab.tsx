import { Stack, Text } from '@mantine/core';
import type { DatasetDetail } from '@shared/domain/dataset/dataset';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { GoToLine } from '@/components/table/go-to-line';
import { type LineToShow, VirtualTable } from '@/components/table/virtual-table';
import { ErrorAlert } from '@/components/ui/error-alert';
import { calls, unwrap } from '@/lib/client';
import { queryKeys } from '@/lib/query-keys';
import { rolesOf } from '../reading/column-roles';

const headHeight = 36;
const columnWidth = 150;

/** The rows of the file, as they were when it was imported. */
export function RowsTab({ detail }: { detail: DatasetDetail }) {
  const { t } = useTranslation();
  const [lineToShow, setLineToShow] = useState<LineToShow | null>(null);
  const { id, recordCount, fileName } = detail.summary;
  const key = queryKeys.rows(id);
  const read = (from: number, count: number) =>
    unwrap(calls().datasets.readRows({ datasetId: id, from, count }));
  const first = useQuery({ queryKey: [...key, 'first'], queryFn: () => read(0, 1) });
  const { columnNames, recipe } = detail;
  const count = columnNames?.length ?? first.data?.[0]?.cells.length ?? 0;
  const columns = useMemo(() => {
    const role = rolesOf(recipe.reading.layout);
    return Array.from({ length: count }, (_, index) => {
      const name = columnNames?.[index] ?? t('data.columnNumber', { number: index + 1 });
      return { name, width: Math.max(columnWidth, name.length * 7.6 + 22), role: role(name) };
    });
  }, [count, columnNames, recipe, t]);
  if (first.isError) return <ErrorAlert error={first.error} />;
  return (
    <Stack gap="xs">
      <Text size="sm" c="dimmed">
        {t('data.rowsLead')}
      </Text>
      <GoToLine onGo={(line) => setLineToShow({ line })} />
      <VirtualTable
        label={t('data.rowsOf', { file: fileName })}
        source={{
          key,
          rowCount: recordCount,
          columnCount: count,
          read,
        }}
        columns={columns}
        height="clamp(300px, 62vh, 720px)"
        headHeight={headHeight}
        head={(index) => (
          <Text size="sm" fw={600} truncate title={columns[index]?.name}>
            {columns[index]?.name}
          </Text>
        )}
        lineToShow={lineToShow}
      />
    </Stack>
  );
}
