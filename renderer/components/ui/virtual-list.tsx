import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useRef } from 'react';

interface VirtualListProps {
  count: number;
  rowHeight: number;
  /** At most; less where there are few rows. */
  height: number;
  children(index: number): ReactNode;
}

/** Rows of equal height, of which only those in view are drawn. */
export function VirtualList({ count, rowHeight, height, children }: VirtualListProps) {
  const element = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count,
    getScrollElement: () => element.current,
    estimateSize: () => rowHeight,
    overscan: 4,
  });
  return (
    <div ref={element} style={{ height: Math.min(height, count * rowHeight), overflowY: 'auto' }}>
      <div style={{ position: 'relative', height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start }) => (
          <div
            key={index}
            style={{ position: 'absolute', insetInline: 0, top: start, height: rowHeight }}
          >
            {children(index)}
          </div>
        ))}
      </div>
    </div>
  );
}
