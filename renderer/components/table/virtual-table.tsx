import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '@/components/ui/error-alert';
import { RetryButton } from '@/components/ui/retry-button';
import { useFormats } from '@/lib/use-formats';
import { findRow } from './find-row';
import classes from './table.module.css';
import type { TableRow } from './table-row';
import { type RowSource, useRowPages } from './use-row-pages';
import { useRowWindow } from './use-row-window';

const rowHeight = 28;
const lineWidth = 76;

interface TableColumn {
  name: string;
  width: number;
  isNumber?: boolean;
  /** Tints the column: where the times are, and what becomes series. */
  role?: 'time' | 'value' | 'series' | undefined;
}

/** A line to show; each is an object of its own, so that the same line can be asked for again. */
export interface LineToShow {
  line: number;
}

interface VirtualTableProps {
  label: string;
  source: RowSource;
  columns: readonly TableColumn[];
  /** A length of CSS. */
  height: string;
  headHeight: number;
  head(index: number): ReactNode;
  isMisfit?: (line: number, column: number) => boolean;
  lineToShow: LineToShow | null;
}

/** A table of any size: only the rows and columns in view are read and drawn. */
export function VirtualTable(props: VirtualTableProps) {
  const { label, source, columns, height, headHeight, head, isMisfit, lineToShow } = props;
  const { t } = useTranslation();
  const formats = useFormats();
  const rows = useRowWindow(source.rowCount, rowHeight, headHeight);
  const pages = useRowPages(source, rows.from, rows.to);
  const across = useVirtualizer<HTMLElement, HTMLElement>({
    horizontal: true,
    count: columns.length,
    getScrollElement: () => rows.element.current,
    estimateSize: (index) => columns[index]?.width ?? 0,
    paddingStart: lineWidth,
    overscan: 2,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: other columns are measured anew
  useEffect(() => across.measure(), [columns]);
  const found = useShownRow(lineToShow, source, pages.readRow, rows.show);
  useEffect(() => {
    if (!found) return;
    rows.element.current?.focus({ preventScroll: true });
    rows.element.current?.scrollIntoView({ block: 'nearest' });
  }, [found, rows.element]);

  const shownColumns = across.getVirtualItems();
  const width = across.getTotalSize();
  const indexes = useMemo(
    () => Array.from({ length: rows.to - rows.from }, (_, offset) => rows.from + offset),
    [rows.from, rows.to],
  );
  return (
    <>
      {pages.error && (
        <ErrorAlert error={pages.error} actions={<RetryButton onRetry={pages.retry} />} />
      )}
      <section
        ref={rows.element}
        className={classes.area}
        style={{ height }}
        aria-label={t('app.scrollArea', { name: label })}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: without it, keys could not scroll the area
        tabIndex={0}
        onScroll={rows.onScroll}
        data-testid="virtual-table"
      >
        <table
          className={classes.table}
          aria-label={label}
          aria-rowcount={source.rowCount + 1}
          aria-colcount={columns.length + 1}
        >
          <thead className={classes.head} style={{ width, height: headHeight }}>
            <tr aria-rowindex={1} className={classes.headRow}>
              <th scope="col" className={classes.line} style={{ width: lineWidth }}>
                {t('table.line')}
              </th>
              {shownColumns.map(({ index, start, size }) => (
                <th
                  key={index}
                  scope="col"
                  aria-colindex={index + 2}
                  className={classes.headCell}
                  data-role={columns[index]?.role}
                  style={{ left: start, width: size }}
                >
                  {head(index)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className={classes.body} style={{ width, height: rows.height }}>
            {indexes.map((index) => {
              const row = pages.rowAt(index);
              // Fewer rows were there than were counted.
              if (row === null) return null;
              return (
                <tr
                  key={index}
                  aria-rowindex={index + 2}
                  className={classes.row}
                  data-shown={found?.index === index ? true : undefined}
                  style={{ transform: `translateY(${rows.topOf(index)}px)`, height: rowHeight }}
                >
                  <th scope="row" className={classes.line} style={{ width: lineWidth }}>
                    {row ? formats.integer(row.line) : ''}
                  </th>
                  {shownColumns.map(({ index: column, start, size }) => (
                    <td
                      key={column}
                      aria-colindex={column + 2}
                      className={classes.cell}
                      title={row?.cells[column]}
                      data-role={columns[column]?.role}
                      data-number={columns[column]?.isNumber ? true : undefined}
                      data-misfit={row && isMisfit?.(row.line, column) ? true : undefined}
                      data-loading={row === undefined ? true : undefined}
                      style={{ left: start, width: size }}
                    >
                      {row?.cells[column]}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
      <div role="status" className={classes.hidden}>
        {found &&
          (found.line === found.rowLine
            ? t('table.lineShown', { line: found.line })
            : t('table.lineNotThere', { line: found.line, shown: found.rowLine }))}
      </div>
    </>
  );
}

interface ShownRow {
  index: number;
  /** Asked for, and where the row really stands: another where no row is in that line. */
  line: number;
  rowLine: number;
}

/** Looks a line's row up and brings it into view. */
function useShownRow(
  lineToShow: LineToShow | null,
  source: RowSource,
  readRow: (index: number) => Promise<TableRow | null>,
  show: (index: number) => void,
): ShownRow | null {
  const [found, setFound] = useState<ShownRow | null>(null);
  const latest = useRef({ source, readRow });
  latest.current = { source, readRow };
  useEffect(() => {
    let isCurrent = true;
    const look = async (line: number) => {
      const { source: table, readRow: read } = latest.current;
      const index = await findRow(line, table.rowCount, read);
      const row = await read(index);
      if (!isCurrent || row === null) return;
      show(index);
      setFound({ index, line, rowLine: row.line });
    };
    setFound(null);
    // A page that cannot be read says so above the table.
    if (lineToShow) look(lineToShow.line).catch(() => undefined);
    return () => {
      isCurrent = false;
    };
  }, [lineToShow, show]);
  return found;
}
