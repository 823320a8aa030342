import { Stack } from '@mantine/core';
import type { Inspection } from '@shared/domain/dataset/inspection';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { GoToLine } from '@/components/table/go-to-line';
import { type LineToShow, VirtualTable } from '@/components/table/virtual-table';
import { calls, unwrap } from '@/lib/client';
import { queryKeys } from '@/lib/query-keys';
import type { IntakeFile } from '../intake/intake-store';
import { rolesOf } from '../reading/column-roles';
import { ColumnHead } from './column-head';

const headHeight = 86;

interface PreviewTableProps {
  file: IntakeFile;
  inspection: Inspection;
  lineToShow: LineToShow | null;
}

/** All rows of the file as its cells stand there, with what each column looks like. */
export function PreviewTable({ file, inspection, lineToShow }: PreviewTableProps) {
  const { t } = useTranslation();
  const [ownLine, setOwnLine] = useState<LineToShow | null>(null);
  const [shownFrom, setShownFrom] = useState(lineToShow);
  const { columns, recordCount, reading } = inspection;
  const { token, inspectionCount } = file;
  // Whichever was asked for last.
  if (shownFrom !== lineToShow) {
    setShownFrom(lineToShow);
    setOwnLine(null);
  }

  const tableColumns = useMemo(() => {
    const role = reading ? rolesOf(reading.layout) : () => undefined;
    return columns.map((column, index) => ({
      name: column.name,
      width: widthOf(column, index, inspection),
      isNumber: column.type === 'number',
      role: role(column.name),
    }));
  }, [columns, reading, inspection]);
  const misfits = useMemo(() => {
    const cells = new Set<string>();
    for (const [index, column] of columns.entries()) {
      for (const { line } of column.misfits) cells.add(`${line} ${index}`);
    }
    return cells;
  }, [columns]);
  const source = {
    key: queryKeys.previewRows(token, inspectionCount),
    rowCount: recordCount,
    columnCount: columns.length,
    read: (from: number, count: number) =>
      unwrap(calls().datasets.previewRows({ file: token, from, count })),
  };
  return (
    <Stack gap={6} miw={0}>
      <GoToLine onGo={(line) => setOwnLine({ line })} />
      <VirtualTable
        label={t('preview.table', { file: file.fileName ?? inspection.fileName })}
        source={source}
        columns={tableColumns}
        height="clamp(300px, 62vh, 720px)"
        headHeight={headHeight}
        head={(index) => {
          const column = columns[index];
          return column ? <ColumnHead column={column} /> : null;
        }}
        isMisfit={(line, column) => misfits.has(`${line} ${column}`)}
        lineToShow={ownLine ?? lineToShow}
      />
    </Stack>
  );
}

/** Rows whose cells are looked at for a column's width: more would be felt in a wide table. */
const measuredRows = 8;

/** Wide enough for the name, the badge and most cells. */
function widthOf(
  { name, examples }: Inspection['columns'][number],
  index: number,
  { sample }: Inspection,
): number {
  const cells = sample.slice(0, measuredRows).map((row) => row.cells[index] ?? '');
  const longest = Math.max(name.length, ...[...examples, ...cells].map((text) => text.length));
  return Math.min(280, Math.max(118, longest * 7.6 + 22));
}
