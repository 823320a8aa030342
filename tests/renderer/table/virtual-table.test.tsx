import { act, fireEvent, screen, within } from '@testing-library/react';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { type LineToShow, VirtualTable } from '@/components/table/virtual-table';
import { pretendSize } from '../layout';
import { renderPage } from '../setup';

beforeAll(() => pretendSize(600, 400));

const rowCount = 100_000;
/** Rows stand behind a header in line 1; line 500 is in no row. */
const lineOf = (index: number) => (index < 498 ? index + 2 : index + 3);

function show(columnCount: number, lineToShow: LineToShow | null = null) {
  const read = vi.fn(async (from: number, count: number) =>
    Array.from({ length: Math.min(count, rowCount - from) }, (_, offset) => ({
      line: lineOf(from + offset),
      cells: Array.from({ length: columnCount }, (_, column) => `${from + offset}/${column}`),
    })),
  );
  const columns = Array.from({ length: columnCount }, (_, index) => ({
    name: `c${index}`,
    width: 100,
  }));
  const source = { key: ['rows', columnCount, read], rowCount, columnCount, read };
  const table = (line: LineToShow | null) => (
    <VirtualTable
      label="Rows"
      source={source}
      columns={columns}
      height="400px"
      headHeight={40}
      head={(index) => columns[index]?.name}
      isMisfit={(line, column) => line === 3 && column === 1}
      lineToShow={line}
    />
  );
  return { read, table, ...renderPage(table(lineToShow)) };
}

describe('virtual table', () => {
  it('draws and reads only what is in view', async () => {
    const { read } = show(3);
    await screen.findByText('0/0');
    const table = screen.getByRole('table', { name: 'Rows' });
    expect(table.getAttribute('aria-rowcount')).toBe('100001');
    expect(within(table).getAllByRole('row').length).toBeLessThan(40);
    expect(read.mock.calls).toEqual([[0, 100]]);
    expect(screen.getByText('1/1').dataset.misfit).toBe('true');
    expect(screen.getByText('1/0').dataset.misfit).toBeUndefined();
  });

  it('shows places for rows until they come, and asks for those scrolled to', async () => {
    const { read } = show(3);
    await screen.findByText('0/0');
    const area = screen.getByTestId('virtual-table');
    area.scrollTop = 28 * 50_000;
    fireEvent.scroll(area);
    expect(area.querySelectorAll('[data-loading]').length).toBeGreaterThan(0);
    await screen.findByText('50000/2');
    expect(screen.queryByText('0/0')).toBeNull();
    expect(read.mock.calls.at(-1)).toEqual([50_000, 100]);
  });

  it('draws a few of ten thousand columns, and reads few rows at once of them', async () => {
    const { read } = show(10_000);
    await screen.findByText('0/0');
    expect(screen.getAllByRole('columnheader').length).toBeLessThan(15);
    expect(Math.max(...read.mock.calls.map(([, count]) => count))).toBe(4);
  });

  it('brings a line into view and says so; the next row where the line is in none', async () => {
    const { table, rerender } = show(3);
    await screen.findByText('0/0');
    const shown = async (line: number, cell: string, words: string) => {
      rerender(table({ line }));
      const row = (await screen.findByText(cell)).closest('tr');
      await vi.waitFor(() => expect(row?.dataset.shown).toBe('true'));
      expect(screen.getByRole('status').textContent).toBe(words);
      expect(document.activeElement).toBe(screen.getByTestId('virtual-table'));
    };
    await shown(70_003, '70000/0', 'Line 70,003 is shown.');
    await shown(500, '498/0', 'Line 500 is no row of the table; line 501 is shown.');
  });

  it('draws no rows behind the last, where fewer are there than were counted', async () => {
    const read = async () => [{ line: 2, cells: ['only'] }];
    renderPage(
      <VirtualTable
        label="Rows"
        source={{ key: ['few'], rowCount: 3, columnCount: 1, read }}
        columns={[{ name: 'a', width: 100 }]}
        height="400px"
        headHeight={40}
        head={() => 'a'}
        lineToShow={null}
      />,
    );
    await screen.findByText('only');
    expect(screen.getAllByRole('row')).toHaveLength(2);
  });

  it('says why rows cannot be read, and reads them again when told', async () => {
    let isBroken = true;
    const source = {
      key: ['broken'],
      rowCount: 1,
      columnCount: 1,
      read: async () => {
        if (isBroken) throw new Error('the disk is gone');
        return [{ line: 1, cells: ['back'] }];
      },
    };
    renderPage(
      <VirtualTable
        label="Rows"
        source={source}
        columns={[{ name: 'a', width: 100 }]}
        height="400px"
        headHeight={40}
        head={() => 'a'}
        lineToShow={null}
      />,
    );
    expect((await screen.findByRole('alert')).textContent).toContain('the disk is gone');
    isBroken = false;
    await act(async () => screen.getByText('Try again').click());
    await screen.findByText('back');
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
